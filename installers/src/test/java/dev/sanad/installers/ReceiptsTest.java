package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsTest {
    @TempDir
    Path folder;

    private Release release;
    private Path file;

    @BeforeEach
    void pack() throws Exception {
        release = new Release(
                "0.2.0-SNAPSHOT",
                Instant.parse("2026-11-01T00:00:00Z"),
                HostSystem.LINUX,
                "x86_64",
                folder,
                folder,
                List.of("deb"));
        Files.createDirectories(release.packages());
        Files.writeString(folder.resolve("sbom.json"), "{}");
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), "notices");
        file = Files.writeString(release.packages().resolve("sanad_0.2.0_amd64.deb"), "abc");
    }

    private static boolean isSigned(PublicKey key, String purpose, Path file, byte[] signature) throws Exception {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(purpose.getBytes(StandardCharsets.UTF_8));
        check.update(Files.readAllBytes(file));
        return check.verify(signature);
    }

    @Test
    void besideEachFileLieItsChecksumItsSignatureAndItsParts() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        new Receipts(release, Optional.of(Receipts.key(pem))).write(List.of(file));
        Path folder = release.packages();
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(folder.resolve("sanad_0.2.0_amd64.deb.sha256")).hasContent(sum + "  sanad_0.2.0_amd64.deb");
        assertThat(folder.resolve("sanad_0.2.0_amd64.deb.cdx.json")).hasContent("{}");
        assertThat(folder.resolve("THIRD-PARTY.txt")).exists();
        byte[] signature = Files.readAllBytes(folder.resolve("sanad_0.2.0_amd64.deb.sig"));
        assertThat(isSigned(keys.getPublic(), "", file, signature)).isTrue();
        Path feed = folder.resolve("updates-linux-x64.json");
        assertThat(Files.readString(feed))
                .contains("\"version\": \"0.2.0\"", sum, "\"kind\": \"deb\"", "\"arch\": \"x64\"", "\"size\": 3");
        byte[] feedSignature =
                Base64.getDecoder().decode(Files.readString(folder.resolve("updates-linux-x64.json.sig")));
        assertThat(isSigned(keys.getPublic(), "sanad-update-feed-1\n", feed, feedSignature))
                .isTrue();
        assertThat(isSigned(keys.getPublic(), "", feed, feedSignature)).isFalse();
    }

    @Test
    void withoutAKeyNothingIsSigned() throws Exception {
        new Receipts(release, Optional.empty()).write(List.of(file));
        try (var files = Files.list(release.packages())) {
            assertThat(files.map(each -> each.getFileName().toString()).filter(name -> name.endsWith(".sig")))
                    .isEmpty();
        }
        assertThat(release.packages().resolve("SHA256SUMS")).exists();
    }
}
