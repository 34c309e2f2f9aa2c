package dev.sanad.core.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.policy.ClinicPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/// A place of updates on a real socket, with a throw-away key, and a workstation that looks there.
final class UpdateStand implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    static final UpdatesConfig.Platform DEBIAN = new UpdatesConfig.Platform("linux", "x64", "deb");

    final MockWebServer server = new MockWebServer();
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
    final KeyPair key = newKey();
    private final Path folder;

    UpdateStand(Path folder) throws IOException {
        this.folder = folder;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                byte[] file = files.get(request.getUrl().encodedPath());
                return file == null
                        ? new MockResponse.Builder().code(404).build()
                        : new MockResponse.Builder()
                                .body(new Buffer().write(file))
                                .build();
            }
        });
        server.start();
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ClinicPolicy.Updates policy(String channel) {
        return new ClinicPolicy.Updates(
                channel,
                Optional.of(URI.create(server.url("/sanad/stable.json").toString())),
                Optional.of(Base64.getEncoder().encodeToString(key.getPublic().getEncoded())));
    }

    UpdateService workstation(String running) {
        return workstation(running, policy("stable"));
    }

    UpdateService workstation(String running, ClinicPolicy.Updates policy) {
        return UpdatesWiring.create(
                new UpdatesConfig(
                        policy, Version.of(running), DEBIAN, folder, Duration.ofMillis(1), Duration.ofHours(1)),
                executors,
                Clock.fixed(NOW, ZoneId.of("Asia/Riyadh")));
    }

    /// Puts a package and a signed list that names it on the server.
    void offer(String version, String content) {
        files.put("/sanad/sanad_" + version + "_amd64.deb", content.getBytes(UTF_8));
        publish(list(version, content, NOW.minusSeconds(3_600), NOW.plusSeconds(86_400)), key);
    }

    void publish(String list, KeyPair signer) {
        files.put("/sanad/stable.json", list.getBytes(UTF_8));
        files.put("/sanad/stable.json.sig", sign(list.getBytes(UTF_8), signer));
    }

    static String list(String version, String content, Instant issued, Instant expires) {
        return """
                {"format": 1, "channel": "stable", "issued": "%s", "expires": "%s", "releases": [
                  {"version": "%s", "notes": {"en": "What is new", "ar": "الجديد"}, "packages": [
                    {"os": "linux", "kind": "rpm", "arch": "x64", "url": "other.rpm", "size": 1, "sha256": "%s"},
                    {"os": "linux", "kind": "deb", "arch": "x64", "url": "sanad_%s_amd64.deb", "size": %d, "sha256": "%s"}
                  ]}
                ]}
                """.formatted(
                issued, expires, version, "0".repeat(64), version, content.getBytes(UTF_8).length, sha256(content));
    }

    static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] list, KeyPair signer) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer.getPrivate());
            signature.update(FeedReader.PURPOSE);
            signature.update(list);
            return Base64.getEncoder().encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        executors.close();
        server.close();
    }
}
