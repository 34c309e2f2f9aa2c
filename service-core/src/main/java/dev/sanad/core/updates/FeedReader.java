package dev.sanad.core.updates;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Words;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Believes a list of versions only when the clinic's key signed exactly these bytes; looks into it only then.
final class FeedReader {
    /// What is signed begins with this, so that a signature over something else never counts for a list.
    static final byte[] PURPOSE = "sanad-update-feed-1\n".getBytes(StandardCharsets.UTF_8);

    private static final int FORMAT = 1;
    private static final long LARGEST_PACKAGE = 2L * 1024 * 1024 * 1024;

    private final String key;
    private final URI address;
    private final JsonMapper json = new JsonMapper();

    /// A reader.
    ///
    /// @param key     the Ed25519 public key: its X.509 encoding in Base64
    /// @param address of the list; relative addresses in it are relative to this one
    FeedReader(String key, URI address) {
        this.key = key;
        this.address = address;
    }

    /// Reads a list. `UPD-002` where the signature does not fit, `UPD-001` where it fits and the list is none.
    Outcome<Feed> read(byte[] list, byte[] signature) {
        if (!isGenuine(list, signature)) {
            return Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_GENUINE, "list"));
        }
        try {
            return Outcome.done(feed(json.readTree(list)));
        } catch (JacksonException | IllegalArgumentException | DateTimeException malformed) {
            return Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_FETCHED, "format"));
        }
    }

    private boolean isGenuine(byte[] list, byte[] signature) {
        try {
            PublicKey trusted = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(trusted);
            check.update(PURPOSE);
            check.update(list);
            return check.verify(Base64.getDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private Feed feed(JsonNode root) {
        if (root.path("format").asInt(0) != FORMAT) {
            throw new IllegalArgumentException("another format");
        }
        List<Feed.Release> releases = new ArrayList<>();
        for (JsonNode release : root.path("releases")) {
            List<Feed.Packed> packages = new ArrayList<>();
            for (JsonNode packed : release.path("packages")) {
                packages.add(packed(packed));
            }
            JsonNode notes = release.path("notes");
            releases.add(new Feed.Release(
                    Version.of(text(release, "version")),
                    new Words(text(notes, "en"), text(notes, "ar")),
                    release.path("withdrawn").asBoolean(false),
                    packages));
        }
        return new Feed(
                text(root, "channel"),
                Instant.parse(text(root, "issued")),
                Instant.parse(text(root, "expires")),
                releases);
    }

    private Feed.Packed packed(JsonNode node) {
        URI from = address.resolve(text(node, "url"));
        if (from.getHost() == null || !String.valueOf(address.getScheme()).equals(from.getScheme())) {
            throw new IllegalArgumentException("another kind of address");
        }
        if (!from.getPath().matches(".*/[A-Za-z0-9][A-Za-z0-9._+~-]{0,127}")) {
            throw new IllegalArgumentException("not a file's name");
        }
        long size = node.path("size").asLong(0);
        String sha256 = text(node, "sha256");
        if (size < 1 || size > LARGEST_PACKAGE || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no size or digest");
        }
        return new Feed.Packed(
                new UpdatesConfig.Platform(text(node, "os"), text(node, "arch"), text(node, "kind")),
                from,
                size,
                sha256);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("without " + field);
        }
        return text;
    }
}
