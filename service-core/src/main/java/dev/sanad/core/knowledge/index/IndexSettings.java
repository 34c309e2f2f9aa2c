package dev.sanad.core.knowledge.index;

import java.time.Duration;

/// How the clinic's index is set up; its key is kept apart.
///
/// @param on       whether it is asked
/// @param kind     which one
/// @param region   of the cloud, e.g. `eu-west-1`
/// @param index    the id of the index
/// @param endpoint an address instead of the region's own; may be empty
/// @param deadline of one question
public record IndexSettings(boolean on, Kind kind, String region, String index, String endpoint, Duration deadline) {
    /// Which index. Stored by name.
    public enum Kind {
        /// Amazon Kendra.
        KENDRA,
        /// The sandbox's.
        SANDBOX
    }

    /// Nothing is set up.
    ///
    /// @param kind the one that is offered
    public static IndexSettings off(Kind kind) {
        return new IndexSettings(false, kind, "", "", "", Duration.ofSeconds(5));
    }

    /// The same, switched on or off.
    public IndexSettings with(boolean next) {
        return new IndexSettings(next, kind, region, index, endpoint, deadline);
    }
}
