package dev.sanad.core.eligibility;

import dev.sanad.core.audit.AuditTrail;
import dev.sanad.core.codes.CodeService;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.journal.StoredMessageJournal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.nphies.NphiesGateway;
import dev.sanad.core.outbox.Outbox;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.Database;
import dev.sanad.core.telemetry.Telemetry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/// What eligibility stands on.
///
/// @param stores    where checks and answers live
/// @param gateway   the line in force now; it changes with the settings
/// @param patients  reads a record without noting that it was opened
/// @param codes     texts and payers
/// @param settings  in force now
/// @param base      who asks, time, threads, figures
public record EligibilityDeps(
        Stores stores,
        Supplier<NphiesGateway> gateway,
        Function<PatientId, CompletableFuture<Outcome<Patient>>> patients,
        CodeService codes,
        Supplier<Settings> settings,
        Base base) {
    /// Where things are kept.
    ///
    /// @param clinic  with the steps of [EligibilityWiring#clinicMigrations]
    /// @param cache   with the steps of [EligibilityWiring#cacheMigrations]
    /// @param journal raw messages
    /// @param outbox  for what waits
    /// @param audit   who did what
    public record Stores(
            Database clinic, Database cache, StoredMessageJournal journal, Outbox outbox, AuditTrail audit) {}

    /// What everybody needs.
    ///
    /// @param executors threads
    /// @param clock     in the clinic's zone
    /// @param telemetry figures
    /// @param user      who is signed in
    /// @param ids       fresh lower-case GUIDs
    /// @param simulated whether the exchange is the sandbox
    public record Base(
            CoreExecutors executors,
            Clock clock,
            Telemetry telemetry,
            Supplier<Asker> user,
            Supplier<String> ids,
            Supplier<Boolean> simulated) {}

    /// Who asks.
    ///
    /// @param id   for the audit trail
    /// @param name for the screen
    public record Asker(String id, String name) {}
}
