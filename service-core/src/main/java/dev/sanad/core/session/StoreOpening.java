package dev.sanad.core.session;

import dev.sanad.core.audit.AuditTrail;
import dev.sanad.core.drafts.StoredDrafts;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.journal.StoredMessageJournal;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.outbox.Outbox;
import dev.sanad.core.outbox.OutboxConfig;
import dev.sanad.core.settings.StoredSettings;
import dev.sanad.core.store.DatabaseConfig;
import dev.sanad.core.store.Durability;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Opens the two databases of a data folder and what stands on them.
public final class StoreOpening {
    /// What an opening needs.
    ///
    /// @param folder    where
    /// @param executors the threads
    /// @param timers    for what is gathered before it is written
    /// @param clock     for times
    /// @param chance    for jitter
    /// @param outbox    how the outbox works
    /// @param clinic    the features' steps for the clinic database
    /// @param cache     the features' steps for the cache
    public record Parts(
            DataFolder folder,
            CoreExecutors executors,
            Timers timers,
            InstantSource clock,
            RandomGenerator chance,
            OutboxConfig outbox,
            List<Migration> clinic,
            List<Migration> cache) {
        public Parts {
            clinic = List.copyOf(clinic);
            cache = List.copyOf(cache);
        }
    }

    private final Parts parts;

    public StoreOpening(Parts parts) {
        this.parts = parts;
    }

    /// Whether there is a store in the folder already.
    boolean hasStore() {
        return Files.exists(parts.folder().clinic());
    }

    /// Prepares a new store, before its vault is written.
    Outcome<Path> begin(SubKeys keys) {
        return AuditTrail.begin(keys.audit(), parts.folder().auditAnchor());
    }

    /// Opens everything. Blocks on the disk: call it on `io`.
    Outcome<UnlockedStore> open(SubKeys keys) {
        List<Migration> steps = new ArrayList<>();
        steps.addAll(AuditTrail.migrations());
        steps.addAll(Outbox.migrations());
        steps.addAll(StoredMessageJournal.migrations());
        steps.addAll(StoredDrafts.migrations());
        steps.addAll(StoredSettings.migrations());
        steps.addAll(parts.clinic());
        DatabaseConfig config =
                new DatabaseConfig(parts.folder().clinic(), keys.clinic(), Durability.FULL, steps, parts.clock());
        return SqliteDatabase.open(config, parts.executors()).then(clinic -> {
            Outcome<UnlockedStore> opened = Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
            try {
                opened = openCache(keys).then(cache -> assemble(keys, clinic, cache));
                return opened;
            } finally {
                if (!(opened instanceof Outcome.Done)) {
                    clinic.close();
                }
            }
        });
    }

    private Outcome<SqliteDatabase.Opened> openCache(SubKeys keys) {
        return SqliteDatabase.openRebuildable(
                new DatabaseConfig(
                        parts.folder().cache(), keys.cache(), Durability.NORMAL, parts.cache(), parts.clock()),
                parts.executors());
    }

    private Outcome<UnlockedStore> assemble(SubKeys keys, SqliteDatabase clinic, SqliteDatabase.Opened cache) {
        Outcome<UnlockedStore> opened = Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
        try {
            opened = AuditTrail.open(new AuditTrail.Parts(
                            clinic, keys.audit(), parts.folder().auditAnchor(), parts.clock(), parts.executors()))
                    .then(audit -> StoredSettings.open(clinic, parts.timers())
                            .join()
                            .map(settings -> new UnlockedStore(
                                    clinic,
                                    cache.database(),
                                    cache.rebuilt(),
                                    new StoredMessageJournal(clinic, parts.clock()),
                                    audit,
                                    new StoredDrafts(clinic, parts.timers(), parts.clock()),
                                    settings,
                                    outbox(clinic))));
            return opened;
        } finally {
            if (!(opened instanceof Outcome.Done)) {
                cache.database().close();
            }
        }
    }

    private Outbox outbox(SqliteDatabase clinic) {
        return new Outbox(new Outbox.Parts(
                clinic, parts.executors(), parts.timers(), parts.clock(), parts.chance(), parts.outbox()));
    }
}
