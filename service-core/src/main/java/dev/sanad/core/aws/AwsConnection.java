package dev.sanad.core.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a service is reached and with which keys.
///
/// @param region   e.g. `me-south-1`
/// @param endpoint an address instead of the region's own: a private endpoint, or the sandbox; null for the
///     region's
/// @param keys     to sign with
public record AwsConnection(String region, @Nullable URI endpoint, Keys keys) {
    public AwsConnection {
        if (region.isBlank()) {
            throw new IllegalArgumentException("a region is needed");
        }
    }

    /// Keys to sign with. Never in a log.
    ///
    /// @param id      access key id
    /// @param secret  secret access key
    /// @param session session token of temporary keys; empty for lasting ones
    public record Keys(String id, String secret, String session) {
        public Keys {
            if (id.isBlank() || secret.isBlank()) {
                throw new IllegalArgumentException("a request is signed with an id and a secret");
            }
        }

        @Override
        public String toString() {
            return "Keys[]";
        }
    }
}
