package dev.sanad.core.assistant;

import dev.sanad.core.assistant.history.History;
import dev.sanad.core.assistant.models.ModelDesk;
import dev.sanad.core.assistant.models.SandboxVoice;
import dev.sanad.core.assistant.turn.ToolShelf;
import dev.sanad.core.assistant.turn.TurnRun;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Tool;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.telemetry.Telemetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Builds the assistant.
public final class AssistantWiring implements AutoCloseable {
    private final LocalAssistant assistant;

    /// What the assistant stands on.
    ///
    /// @param database with the steps of {@link #migrations}
    /// @param notes    writes a line of the audit trail
    /// @param offers   what features offer
    /// @param sandbox  the sandbox's model; in the Sandbox profile only
    /// @param base     threads, time, figures
    public record Deps(
            Database database, History.Notes notes, Offers offers, Optional<SandboxVoice> sandbox, Base base) {}

    /// What features offer to the assistant.
    ///
    /// @param tools what it may use
    /// @param facts what is known of what is open on the screen
    public record Offers(List<Tool> tools, List<FactSource> facts) {
        public Offers {
            tools = List.copyOf(tools);
            facts = List.copyOf(facts);
        }
    }

    /// What everybody needs.
    ///
    /// @param clock in the clinic's zone
    /// @param ids   fresh lower-case GUIDs
    public record Base(CoreExecutors executors, Clock clock, Telemetry telemetry, Supplier<String> ids) {}

    public AssistantWiring(Deps deps) {
        Base base = deps.base();
        History history = new History(
                new History.Parts(deps.database(), base.executors().timers(), base.clock(), base.ids(), deps.notes()));
        ModelDesk models =
                new ModelDesk(new ModelDesk.Parts(deps.database(), base.executors(), deps.notes(), deps.sandbox()));
        CompletableFuture<?> ready = CompletableFuture.allOf(history.answers().recover(), models.load());
        assistant = new LocalAssistant(new LocalAssistant.Parts(
                new TurnRun.Deps(
                        history,
                        models,
                        new ToolShelf(deps.offers().tools()),
                        deps.offers().facts(),
                        base.executors(),
                        new TurnRun.Measures(base.clock(), System::nanoTime, base.telemetry())),
                base.ids(),
                ready));
    }

    /// The tables in clinic.db.
    public static List<Migration> migrations() {
        return History.migrations();
    }

    /// The door.
    public AssistantService assistant() {
        return assistant;
    }

    /// Stops what is being made and keeps what was typed.
    @Override
    public void close() {
        assistant.close();
    }
}
