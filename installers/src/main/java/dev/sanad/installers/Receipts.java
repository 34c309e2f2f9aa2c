package dev.sanad.installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What lies beside each package, so that whoever installs it can know what it is: a checksum, a
/// detached signature, the list of its parts; and the list of updates that names them all.
final class Receipts {
    private static final Duration BELIEVED = Duration.ofDays(120);

    private final Release release;
    private final Optional<PrivateKey> key;

    /// @param key the Ed25519 key that signs; empty where there is none, and then nothing is signed
    Receipts(Release release, Optional<PrivateKey> key) {
        this.release = release;
        this.key = key;
    }

    /// A private key in PEM, as `openssl genpkey -algorithm ed25519` writes it.
    static PrivateKey key(String pem) throws GeneralSecurityException {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    /// Writes everything.
    void write(List<Path> packages) throws IOException, GeneralSecurityException {
        List<String> sums = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (Path file : packages) {
            String sum = sha256(file);
            String name = file.getFileName().toString();
            sums.add(sum + "  " + name);
            Files.writeString(beside(file, ".sha256"), sum + "  " + name + "\n");
            Path parts = Files.copy(release.target().resolve("sbom.json"), beside(file, ".cdx.json"));
            sums.add(sha256(parts) + "  " + parts.getFileName());
            sign(file);
            listed.add(listed(file, sum));
        }
        Path folder = release.packages();
        Path notices = Files.copy(release.target().resolve("THIRD-PARTY.txt"), folder.resolve("THIRD-PARTY.txt"));
        sums.add(sha256(notices) + "  " + notices.getFileName());
        sign(Files.write(folder.resolve("SHA256SUMS"), sums));
        feed(folder.resolve("updates-" + release.system().tag() + "-" + release.arch() + ".json"), listed);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /// 64 bytes over the file's bytes: `openssl pkeyutl -verify -pubin -inkey sanad.pub -rawin -in
    /// FILE -sigfile FILE.sig`.
    private void sign(Path file) throws IOException, GeneralSecurityException {
        if (key.isPresent()) {
            Files.write(beside(file, ".sig"), signature(key.get(), new byte[0], Files.readAllBytes(file)));
        }
    }

    private static byte[] signature(PrivateKey key, byte[] purpose, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(purpose);
        signature.update(content);
        return signature.sign();
    }

    /// The list of updates with these packages; what is signed begins with the purpose that the
    /// workstation expects.
    private void feed(Path file, List<String> packages) throws IOException, GeneralSecurityException {
        Instant issued = release.stamp();
        String list = """
                {"format": 1, "channel": "stable", "issued": "%s", "expires": "%s", "releases": [
                  {"version": "%s", "notes": {"en": "See the release notes.", "ar": "انظر ملاحظات الإصدار."}, "packages": [
                    %s
                  ]}
                ]}
                """.formatted(issued, issued.plus(BELIEVED), release.numbers(), String.join(",\n    ", packages));
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        if (key.isPresent()) {
            byte[] purpose = "sanad-update-feed-1\n".getBytes(StandardCharsets.UTF_8);
            Files.write(beside(file, ".sig"), Base64.getEncoder().encode(signature(key.get(), purpose, bytes)));
        }
    }

    private String listed(Path file, String sum) throws IOException {
        String name = file.getFileName().toString();
        String kind =
                name.endsWith(".xz") || name.endsWith(".zip") ? "portable" : name.substring(name.lastIndexOf('.') + 1);
        return "{\"os\": \"%s\", \"kind\": \"%s\", \"arch\": \"%s\", \"url\": \"%s\", \"size\": %d, \"sha256\": \"%s\"}"
                .formatted(release.system().tag(), kind, release.arch(), name, Files.size(file), sum);
    }

    static String sha256(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
