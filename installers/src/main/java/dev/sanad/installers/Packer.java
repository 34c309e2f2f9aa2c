package dev.sanad.installers;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the packages of this system: `mvn -Ppackage -pl installers -am verify`.
///
/// From the environment: `SANAD_SIGNING_KEY` (an Ed25519 key in PEM) or `SANAD_SIGNING_KEY_FILE` for
/// detached signatures; `SANAD_SIGN`, a program that signs for the operating system.
public final class Packer {
    private Packer() {}

    /// Makes everything.
    ///
    /// @param args `--version V --stamp TIME --home DIR --target DIR` and `--kinds`: all, some such as `deb,rpm`,
    ///             or `image` for the folder alone
    public static void main(String[] args) throws IOException, GeneralSecurityException, URISyntaxException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        Release release = release(args);
        Tools tools = new Tools(
                Path.of(System.getProperty("java.home")),
                release.target().resolve("logs"),
                Map.of(
                        "SOURCE_DATE_EPOCH",
                        String.valueOf(release.stamp().getEpochSecond()),
                        "DPKG_DEB_COMPRESSOR_TYPE",
                        "xz",
                        // A window of 64 MB: the cache repeats what the runtime and the jars hold.
                        "DPKG_DEB_COMPRESSOR_LEVEL",
                        "9",
                        "DPKG_DEB_THREADS_MAX",
                        "1",
                        "TZ",
                        "UTC",
                        "LC_ALL",
                        "C.UTF-8"));
        if (release.stamp().isAfter(java.time.Clock.systemUTC().instant())) {
            throw new IllegalArgumentException("the stamp lies ahead of this computer's clock: " + release.stamp());
        }
        Optional<PrivateKey> key = key(environment);
        Optional<String> hook =
                Optional.ofNullable(environment.get("SANAD_SIGN")).filter(text -> !text.isBlank());
        out.println(key.isPresent() ? "Detached signatures: yes" : "Detached signatures: no key is set");
        out.println(hook.isPresent() ? "Signing for the system: yes" : "Signing for the system: SANAD_SIGN is not set");
        ProgramImage program =
                new ProgramImage(release, tools, ProgramImage.jars(System.getProperty("java.class.path", "")));
        ImageLayout image = program.make();
        out.printf("image     %s, %.1f MB%n", image.root(), FileTree.size(image.root()) / 1e6);
        List<Path> packages = new Packages(release, tools, program, hook, out).make(image);
        new Receipts(release, key).write(packages);
        if (release.system() == HostSystem.LINUX) {
            Path classes = Path.of(Packer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            out.println("peer      " + new PeerImage(release, tools).make(classes));
        }
        out.println("Packages: " + release.packages());
    }

    static Release release(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        HostSystem system = HostSystem.of(System.getProperty("os.name", ""));
        String kinds = given.getOrDefault("--kinds", "all");
        List<String> wanted = kinds.equals("all")
                ? system.kinds()
                : kinds.equals("image")
                        ? List.of()
                        : Arrays.stream(kinds.split(",")).map(String::strip).toList();
        if (!system.kinds().containsAll(wanted)) {
            throw new IllegalArgumentException("made here are only " + system.kinds());
        }
        return new Release(
                needed(given, "--version"),
                Instant.parse(needed(given, "--stamp")),
                system,
                HostSystem.processor(System.getProperty("os.arch", "")),
                Path.of(needed(given, "--home")),
                Path.of(needed(given, "--target")),
                wanted);
    }

    private static String needed(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Optional<PrivateKey> key(Map<String, String> environment)
            throws IOException, GeneralSecurityException {
        String pem = environment.getOrDefault("SANAD_SIGNING_KEY", "");
        String file = environment.getOrDefault("SANAD_SIGNING_KEY_FILE", "");
        if (pem.isBlank() && !file.isBlank()) {
            pem = Files.readString(Path.of(file));
        }
        return pem.isBlank() ? Optional.empty() : Optional.of(Receipts.key(pem));
    }
}
