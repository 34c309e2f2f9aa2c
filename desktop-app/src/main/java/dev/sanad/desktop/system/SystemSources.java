package dev.sanad.desktop.system;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.operations.Operations;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Where the page's figures come from; each is measured, none is made up.
///
/// @param telemetry  figures per workflow
/// @param line       state of the line
/// @param activity   cache and queue
/// @param operations health, log, memory, what is exported
/// @param stores     sizes of the store's files; works off the JavaFX thread
/// @param audit      checks the whole audit trail
/// @param versions   what runs, in lines of name and version
public record SystemSources(
        Telemetry telemetry,
        Signal<LineState> line,
        Signal<EligibilityActivity> activity,
        Operations operations,
        Supplier<CompletableFuture<Outcome<List<StoreFact>>>> stores,
        Supplier<CompletableFuture<Outcome<AuditVerdict>>> audit,
        List<Version> versions) {
    public SystemSources {
        versions = List.copyOf(versions);
    }

    /// A part of the program.
    public record Version(String name, String version) {}
}
