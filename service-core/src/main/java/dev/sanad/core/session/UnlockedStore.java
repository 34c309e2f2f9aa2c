package dev.sanad.core.session;

import dev.sanad.core.audit.AuditTrail;
import dev.sanad.core.drafts.Drafts;
import dev.sanad.core.journal.StoredMessageJournal;
import dev.sanad.core.outbox.Outbox;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.core.store.Database;

/// Everything that a passphrase opens. Stays open while the workstation is locked, so that queued work goes on.
///
/// @param clinic       what cannot be had again: patients, checks, messages, audit, outbox, settings
/// @param cache        what can be fetched again
/// @param cacheRebuilt whether the cache was damaged and begun anew at this opening
/// @param journal      raw messages
/// @param audit        who did what
/// @param drafts       half-typed forms
/// @param settings     what the clinic has set
/// @param outbox       work to be done; not started: the wiring starts it when every handler is registered
public record UnlockedStore(
        Database clinic,
        Database cache,
        boolean cacheRebuilt,
        StoredMessageJournal journal,
        AuditTrail audit,
        Drafts drafts,
        SettingsService settings,
        Outbox outbox)
        implements AutoCloseable {
    /// Writes what is waiting and closes every file. Waits for that.
    @Override
    public void close() {
        outbox.close();
        drafts.flush().join();
        settings.flush().join();
        audit.close();
        cache.close();
        clinic.close();
    }
}
