package dev.sanad.desktop;

import dev.sanad.core.exec.Timers;
import java.time.Duration;

/// Gives memory back to the other programs of the computer when nobody has touched the workstation for a while; once,
/// until somebody has touched it again. Starting leaves twice as much behind as is needed afterwards.
final class Rest {
    static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Runnable give;
    private volatile boolean touched = true;
    private boolean given;

    /// @param give gives it back; called on the timer's thread, so it hands the work on
    Rest(Timers timers, Runnable give) {
        this.give = give;
        // Ends with the timers.
        timers.every(LOOK_EVERY, this::look);
    }

    /// Somebody is there. Any thread.
    void touched() {
        touched = true;
    }

    private void look() {
        if (touched) {
            touched = false;
            given = false;
        } else if (!given) {
            given = true;
            give.run();
        }
    }
}
