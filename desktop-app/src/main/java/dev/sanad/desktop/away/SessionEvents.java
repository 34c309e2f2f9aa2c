package dev.sanad.desktop.away;

import dev.sanad.core.session.LockReason;
import java.awt.Desktop;
import java.awt.desktop.ScreenSleepEvent;
import java.awt.desktop.ScreenSleepListener;
import java.awt.desktop.SystemEventListener;
import java.awt.desktop.SystemSleepEvent;
import java.awt.desktop.SystemSleepListener;
import java.awt.desktop.UserSessionEvent;
import java.awt.desktop.UserSessionListener;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Windows and macOS say through the JDK: a session left or locked, the computer or its screen asleep.
final class SessionEvents implements AwayWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEvents.class);

    private final Ears ears;

    private SessionEvents(Ears ears) {
        this.ears = ears;
    }

    static AwayWatch begin(Consumer<LockReason> gone) {
        Ears ears = new Ears(gone);
        if (Desktop.isDesktopSupported()) {
            Desktop.getDesktop().addAppEventListener(ears);
        } else {
            LOG.info("this desktop does not say when it locks");
        }
        return new SessionEvents(ears);
    }

    @Override
    public void close() {
        if (Desktop.isDesktopSupported()) {
            Desktop.getDesktop().removeAppEventListener((SystemEventListener) ears);
        }
    }

    /// Turns what is said into reasons.
    ///
    /// @param gone who is told
    record Ears(Consumer<LockReason> gone) implements UserSessionListener, SystemSleepListener, ScreenSleepListener {
        @Override
        public void userSessionDeactivated(UserSessionEvent event) {
            gone.accept(LockReason.SYSTEM);
        }

        @Override
        public void userSessionActivated(UserSessionEvent event) {
            // Somebody comes back: the workstation asks who.
        }

        @Override
        public void systemAboutToSleep(SystemSleepEvent event) {
            gone.accept(LockReason.SLEEP);
        }

        @Override
        public void systemAwoke(SystemSleepEvent event) {
            // Locked since it fell asleep.
        }

        @Override
        public void screenAboutToSleep(ScreenSleepEvent event) {
            gone.accept(LockReason.SYSTEM);
        }

        @Override
        public void screenAwoke(ScreenSleepEvent event) {
            // Locked since it went dark.
        }
    }
}
