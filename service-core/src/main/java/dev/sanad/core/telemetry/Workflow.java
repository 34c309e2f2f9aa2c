package dev.sanad.core.telemetry;

import java.time.Duration;

/// What is timed; a new workflow is one line here, and is then counted, exported, shown and watched like the others.
///
/// The goal is what 95 of 100 runs should stay below: the alarm and the System page compare with it.
public enum Workflow {
    ELIGIBILITY_CHECK("eligibility.check", Pace.LINE, 5_000),
    ELIGIBILITY_OURS("eligibility.ours", Pace.DESK, 200),
    ELIGIBILITY_CACHED("eligibility.cached", Pace.DESK, 50),
    PATIENT_SEARCH("patient.search", Pace.DESK, 50),
    PATIENT_SAVE("patient.save", Pace.DESK, 200),
    PATIENT_IMPORT("patient.import", Pace.LONG, 60_000),
    KNOWLEDGE_SEARCH("knowledge.search", Pace.DESK, 100),
    INDEX_SEARCH("knowledge.index", Pace.LINE, 5_000),
    KNOWLEDGE_IMPORT("knowledge.import", Pace.LONG, 60_000),
    CHAT_FIRST_TOKEN("chat.first.token", Pace.LINE, 2_000),
    CHAT_TURN("chat.turn", Pace.LINE, 30_000),
    VIEW_OPEN("view.open", Pace.DESK, 100),
    WIRE("nphies.wire", Pace.LINE, 5_000),
    STORE_READ("store.read", Pace.STORE, 20),
    STORE_WRITE("store.write", Pace.STORE, 50);

    private final String meter;
    private final Pace pace;
    private final Duration goal;

    Workflow(String meter, Pace pace, long goalMillis) {
        this.meter = meter;
        this.pace = pace;
        this.goal = Duration.ofMillis(goalMillis);
    }

    /// Its name in figures: the value of the tag `workflow`.
    public String meter() {
        return meter;
    }

    /// How fast such work is.
    public Pace pace() {
        return pace;
    }

    /// What 95 of 100 runs should stay below.
    public Duration goal() {
        return goal;
    }
}
