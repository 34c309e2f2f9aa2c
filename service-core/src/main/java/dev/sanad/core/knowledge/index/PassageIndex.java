package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The port to an index in the cloud. Nothing is asked twice by itself.
public interface PassageIndex extends AutoCloseable {
    /// Looks for passages. Returns at once; completes on a thread of the core, never exceptionally.
    ///
    /// @param text without personal values; not blank
    CompletableFuture<Outcome<List<IndexPassage>>> retrieve(String text, int most, Cancellation cancellation);

    /// Lets go of the line. Nobody asks any more.
    @Override
    void close();

    /// Makes what speaks to an index. Opens nothing yet, but may take a moment: called on `io`.
    @FunctionalInterface
    interface Maker {
        PassageIndex make(Place place, KeptKey key);
    }

    /// Where an index is.
    ///
    /// @param region   of the cloud
    /// @param endpoint instead of the region's own; null for that
    /// @param index    its id
    /// @param deadline of one question
    record Place(String region, @Nullable URI endpoint, String index, Duration deadline) {}
}
