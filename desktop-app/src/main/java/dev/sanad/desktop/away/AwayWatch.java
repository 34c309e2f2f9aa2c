package dev.sanad.desktop.away;

import dev.sanad.core.session.LockReason;
import java.util.Locale;
import java.util.function.Consumer;

/// Says when the operating system locks its screen (`SYSTEM`) or is about to sleep (`SLEEP`).
///
/// Where a system says neither, the idle time and the jump of the clock still lock the workstation.
public interface AwayWatch extends AutoCloseable {
    /// Begins to listen. Blocks on a socket for a moment: call it on `io`.
    ///
    /// @param gone called on a thread of the operating system's library, as often as it is said; must not block
    static AwayWatch begin(Consumer<LockReason> gone) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux ? DBusAway.begin(Buses.of(System.getenv()), gone) : SessionEvents.begin(gone);
    }

    @Override
    void close();
}
