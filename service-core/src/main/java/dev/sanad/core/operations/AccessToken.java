package dev.sanad.core.operations;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a reader of the figures has to show: 256 random bits in `metrics.token`, which only this user of the computer
/// may read. Prometheus takes the file as `credentials_file`.
final class AccessToken {
    private static final Logger LOG = LoggerFactory.getLogger(AccessToken.class);
    private static final int BYTES = 32;
    private static final int SHORTEST = 32;
    private static final String SCHEME = "Bearer ";

    private final byte[] token;

    private AccessToken(byte[] token) {
        this.token = token;
    }

    static Path file(Path folder) {
        return folder.resolve("metrics.token");
    }

    /// The token of a folder, made where there is none. Blocks on the disk.
    static Outcome<AccessToken> of(Path folder, SecureRandom random) {
        Path file = file(folder);
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (kept.length() >= SHORTEST) {
                    return Outcome.done(new AccessToken(kept.getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.STORE_FAILED, "reading a token", e));
        }
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        byte[] content = fresh.getBytes(StandardCharsets.UTF_8);
        return PrivateFiles.replace(file, content).map(_ -> new AccessToken(content));
    }

    /// Whether a header `Authorization` shows this token. Takes as long for a wrong one as for the right one.
    boolean isShownBy(String header) {
        return header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        token, header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
