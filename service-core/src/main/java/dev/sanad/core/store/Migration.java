package dev.sanad.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One step of a feature's tables. A step that was shipped is never changed: the next one mends it.
///
/// @param feature the name of the feature, e.g. `patients`
/// @param version counts from 1 within the feature, without gaps
/// @param script  SQL statements divided by semicolons; no transaction statements in it
public record Migration(String feature, int version, String script) {
    public Migration {
        if (feature.isBlank() || version < 1 || script.isBlank()) {
            throw new IllegalArgumentException("a step needs a feature, a version from 1 and a script");
        }
        script = script.replace("\r\n", "\n");
    }

    /// Reads a step from a resource beside a class: `V001__patients.sql`.
    public static Migration of(Class<?> beside, String feature, int version, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + resource + " beside " + beside.getName());
            }
            return new Migration(feature, version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SHA-256 of the script, by which a changed step is noticed.
    String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
