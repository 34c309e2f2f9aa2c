package dev.sanad.core.updates;

import dev.sanad.core.exec.CoreExecutors;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// Builds the service that looks for new versions.
public final class UpdatesWiring {
    private UpdatesWiring() {}

    /// A service that does nothing yet, and nothing ever where it is off.
    public static UpdateService create(UpdatesConfig config, CoreExecutors executors, Clock clock) {
        Optional<URI> feed = config.policy().feed();
        Optional<String> key = config.policy().key();
        if (!config.policy().isOn() || feed.isEmpty() || key.isEmpty()) {
            return new NoUpdates();
        }
        return new SignedUpdates(config, feed.get(), key.get(), new SignedUpdates.Deps(executors, clock));
    }
}
