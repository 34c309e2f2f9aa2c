package dev.sanad.core.updates;

import dev.sanad.core.kernel.Words;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The list of versions, read and known to be genuine.
///
/// @param channel  whom it is for
/// @param issued   when it was signed
/// @param expires  the moment after which it is no longer believed
/// @param releases in any order
record Feed(String channel, Instant issued, Instant expires, List<Release> releases) {
    Feed {
        releases = List.copyOf(releases);
    }

    /// One version.
    ///
    /// @param withdrawn whether it must not be offered any more
    record Release(Version version, Words notes, boolean withdrawn, List<Packed> packages) {
        Release {
            packages = List.copyOf(packages);
        }
    }

    /// One file of a version.
    record Packed(UpdatesConfig.Platform platform, URI from, long size, String sha256) {}

    /// The newest version beyond the one that runs which has a file for a computer.
    Optional<Offer> newest(Version running, UpdatesConfig.Platform platform) {
        return releases.stream()
                .filter(release -> !release.withdrawn() && release.version().isNewerThan(running))
                .sorted((one, other) -> other.version().compareTo(one.version()))
                .flatMap(release -> release.packages().stream()
                        .filter(packed -> packed.platform().equals(platform))
                        .limit(1)
                        .map(packed -> new Offer(
                                release.version(), release.notes(), packed.from(), packed.size(), packed.sha256())))
                .findFirst();
    }
}
