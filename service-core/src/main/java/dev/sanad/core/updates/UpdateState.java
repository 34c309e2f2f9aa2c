package dev.sanad.core.updates;

import dev.sanad.core.kernel.Failure;
import java.nio.file.Path;
import java.time.Instant;

/// How it stands with new versions.
public sealed interface UpdateState {
    /// Nothing is looked for: nobody has said where, or the policy of this computer forbids it.
    record Off() implements UpdateState {}

    /// Not looked yet.
    record NotLooked() implements UpdateState {}

    /// This is the newest.
    record Newest(Instant at) implements UpdateState {}

    /// There is a newer one.
    record Offered(Offer offer) implements UpdateState {}

    /// There is a newer one, but it was tried before and this is still the older one. It is not offered again by
    /// itself; a person may still ask for it.
    record Tried(Offer offer) implements UpdateState {}

    /// The newer one lies here, whole and genuine.
    record Fetched(Offer offer, Path file) implements UpdateState {}

    /// Looking or fetching failed. What runs goes on running.
    record Troubled(Failure failure) implements UpdateState {}
}
