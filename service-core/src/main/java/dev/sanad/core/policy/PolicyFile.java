package dev.sanad.core.policy;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.settings.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the policy file. A file that is there and cannot be followed to the letter is a failure, never half a
/// policy: a
/// misspelt key must not leave open what somebody believes to be closed.
public final class PolicyFile {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyFile.class);
    private static final long LARGEST = 64 * 1024;
    private static final Set<String> KEYS =
            Set.of("profile", "endpoint", "language", "update.channel", "update.feed", "update.key", "features.off");
    /// Without these nobody could see what is wrong, or mend it.
    private static final Set<String> ALWAYS_THERE = Set.of("today", "system", "settings");

    private PolicyFile() {}

    /// What the file says is not what a policy can say.
    private static final class Misworded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misworded(String key) {
            super(key);
        }
    }

    /// Where an operating system keeps what is set for all users of a computer.
    ///
    /// @param os          the system property `os.name`
    /// @param environment the process's environment
    public static Path standard(String os, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"), "Sanad", "policy.properties");
        }
        return system.startsWith("mac")
                ? Path.of("/Library/Application Support/Sanad/policy.properties")
                : Path.of("/etc/sanad/policy.properties");
    }

    /// The policy of a file; `NONE` where there is none. `CFG-003`, with the key that is wrong, where it cannot be
    /// followed. Blocks on the disk.
    public static Outcome<ClinicPolicy> read(Path file) {
        if (!Files.exists(file)) {
            return Outcome.done(ClinicPolicy.NONE);
        }
        try {
            if (Files.size(file) > LARGEST || isWritableByAnybody(file)) {
                return Outcome.failed(Failure.of(FailureCode.POLICY_UNREADABLE, "file"));
            }
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            return Outcome.done(policy(lines));
        } catch (Misworded wrong) {
            return Outcome.failed(Failure.of(FailureCode.POLICY_UNREADABLE, String.valueOf(wrong.getMessage())));
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.failed(
                    SupportReference.logged(LOG, FailureCode.POLICY_UNREADABLE, "reading the policy file", e));
        }
    }

    private static boolean isWritableByAnybody(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static ClinicPolicy policy(Properties lines) {
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            if (!KEYS.contains(key)) {
                throw new Misworded(key);
            }
        }
        return new ClinicPolicy(
                value(lines, "profile").map(PolicyFile::profile),
                value(lines, "endpoint").map(text -> address("endpoint", text)),
                value(lines, "language").map(PolicyFile::language),
                updates(lines),
                featuresOff(value(lines, "features.off").orElse("")));
    }

    private static Optional<String> value(Properties lines, String key) {
        return Optional.ofNullable(lines.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Profile profile(String name) {
        return Arrays.stream(Profile.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Misworded("profile"));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new Misworded("language"));
    }

    private static URI address(String key, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() == null || address.getUserInfo() != null) {
                throw new Misworded(key);
            }
            boolean here = Set.of("127.0.0.1", "localhost", "[::1]").contains(address.getHost());
            if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here)) {
                throw new Misworded(key);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new Misworded(key);
        }
    }

    /// A feed without a key could be anybody's; a key or a channel without a feed is half a sentence.
    private static ClinicPolicy.Updates updates(Properties lines) {
        Optional<URI> feed = value(lines, "update.feed").map(text -> address("update.feed", text));
        Optional<String> key = value(lines, "update.key");
        String channel = value(lines, "update.channel").orElse(feed.isPresent() ? "stable" : "off");
        if (channel.equals("off")) {
            return ClinicPolicy.Updates.OFF;
        }
        if (!channel.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new Misworded("update.channel");
        }
        if (feed.isEmpty()) {
            throw new Misworded("update.feed");
        }
        if (key.isEmpty()) {
            throw new Misworded("update.key");
        }
        return new ClinicPolicy.Updates(channel, feed, key);
    }

    private static Set<String> featuresOff(String list) {
        Set<String> off = Arrays.stream(list.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (off.stream().anyMatch(ALWAYS_THERE::contains)) {
            throw new Misworded("features.off");
        }
        return off;
    }
}
