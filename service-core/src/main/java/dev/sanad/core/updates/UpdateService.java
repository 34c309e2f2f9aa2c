package dev.sanad.core.updates;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// The door to new versions. Nothing here blocks; no future completes exceptionally.
public interface UpdateService extends AutoCloseable {
    /// How it stands.
    Signal<UpdateState> state();

    /// Begins to look by itself: a little after the start, and then every few hours. Nothing where it is off.
    void begin();

    /// Looks now. `Off` where that is how it is, without any call to anybody.
    CompletableFuture<Outcome<UpdateState>> look();

    /// Fetches an offer and holds it against what was signed. Only a file that is whole and genuine is kept.
    CompletableFuture<Outcome<Path>> fetch(Offer offer);

    /// Holds a fetched file against what was signed once more and notes that it is being tried; the caller opens it
    /// then.
    CompletableFuture<Outcome<Path>> handOver(Offer offer);

    /// Stops looking and gives up what is under way.
    @Override
    void close();
}
