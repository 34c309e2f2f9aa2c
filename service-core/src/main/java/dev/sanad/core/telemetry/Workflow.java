package dev.sanad.core.telemetry;

/// What is timed; a new workflow is one line here.
public enum Workflow {
    ELIGIBILITY_CHECK("eligibility.check"),
    ELIGIBILITY_OURS("eligibility.ours"),
    ELIGIBILITY_CACHED("eligibility.cached"),
    PATIENT_SEARCH("patient.search"),
    PATIENT_SAVE("patient.save"),
    PATIENT_IMPORT("patient.import"),
    VIEW_OPEN("view.open"),
    WIRE("nphies.wire"),
    STORE_READ("store.read"),
    STORE_WRITE("store.write");

    private final String meter;

    Workflow(String meter) {
        this.meter = meter;
    }

    /// The meter's name, without the prefix `sanad.`.
    public String meter() {
        return meter;
    }
}
