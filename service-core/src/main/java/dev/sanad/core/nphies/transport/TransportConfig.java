package dev.sanad.core.nphies.transport;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How to reach the exchange.
///
/// @param base         the exchange's address; `$process-message` is added
/// @param certificate  the clinic's certificate for mutual TLS; null where the exchange asks for none
/// @param timeouts     as below
/// @param maxInFlight  messages on the line at once; more wait for a place, see [#maxWaiting]
/// @param extraTrust   DER or PEM certificates to trust beside the system's; empty for none
public record TransportConfig(
        URI base, @Nullable ClientCertificate certificate, Timeouts timeouts, int maxInFlight, byte[] extraTrust) {
    public TransportConfig {
        if (!"https".equals(base.getScheme()) && !"http".equals(base.getScheme())) {
            throw new IllegalArgumentException("the exchange is reached over http or https");
        }
        extraTrust = extraTrust.clone();
    }

    /// Messages that may wait for a place on the line, four for each place; more are refused with `APP-003`.
    public int maxWaiting() {
        return 4 * maxInFlight;
    }

    /// The usual limits for an address.
    public static TransportConfig of(URI base) {
        return new TransportConfig(base, null, Timeouts.USUAL, 16, new byte[0]);
    }

    @Override
    public byte[] extraTrust() {
        return extraTrust.clone();
    }

    /// Time limits. The exchange itself answers within 60 s (FACTS §1), so a read has to wait longer than that.
    ///
    /// @param connect until the connection stands
    /// @param read    between two bytes
    /// @param call    from beginning to end
    public record Timeouts(Duration connect, Duration read, Duration call) {
        /// 10 s, 65 s, 90 s.
        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(65), Duration.ofSeconds(90));
    }
}
