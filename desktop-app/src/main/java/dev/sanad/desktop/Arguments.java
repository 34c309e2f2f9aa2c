package dev.sanad.desktop;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.session.OsKeychain;
import dev.sanad.core.settings.Profile;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.sandbox.Latency;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The command line, taken apart.
///
/// @param words   what stands without dashes, in order; the first is the command
/// @param options `--name value`, and flags with an empty value
/// @param policy  of this computer, or why it cannot be followed
record Arguments(List<String> words, Map<String, String> options, Outcome<ClinicPolicy> policy) {
    private static final Set<String> FLAGS =
            Set.of("--json", "--help", "-h", "--version", "--passphrase-stdin", "--self-check", "--tour");
    private static final Set<String> WITH_VALUE =
            Set.of("--data-dir", "--profile", "--out", "--lang", "--theme", "--size", "--user", "--start-report");
    /// Saudi Arabia's, the whole year. By its offset: a zone looked up by name opens every jar of the class
    /// path to find who knows zones.
    private static final ZoneOffset CLINIC_ZONE = ZoneOffset.ofHours(3);

    Arguments {
        words = List.copyOf(words);
    }

    /// The command line was not understood; the message says what.
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }

    /// On a computer without a policy.
    static Arguments parse(List<String> raw) {
        return parse(raw, Outcome.done(ClinicPolicy.NONE));
    }

    static Arguments parse(List<String> raw, Outcome<ClinicPolicy> policy) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < raw.size(); i++) {
            String each = raw.get(i);
            if (FLAGS.contains(each)) {
                options.put(each.equals("-h") ? "--help" : each, "");
            } else if (WITH_VALUE.contains(each)) {
                if (i + 1 >= raw.size()) {
                    throw new Misunderstood(each + " needs a value");
                }
                options.put(each, raw.get(++i));
            } else if (each.startsWith("-")) {
                throw new Misunderstood("unknown option " + each);
            } else {
                words.add(each);
            }
        }
        return new Arguments(words, options, policy);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /// The clinic's clock.
    static Clock clock() {
        return Clock.system(CLINIC_ZONE);
    }

    /// The file to be shown: `open FILE`.
    Optional<Path> file() {
        return words.size() == 2 && words.getFirst().equals("open")
                ? Optional.of(Path.of(words.get(1)))
                : Optional.empty();
    }

    /// What is asked for, within what the policy allows.
    Profile profile() {
        Optional<Profile> fixed =
                policy instanceof Outcome.Done<ClinicPolicy>(ClinicPolicy rules) ? rules.profile() : Optional.empty();
        Optional<Profile> wanted = wantedProfile();
        if (fixed.isPresent() && wanted.isPresent() && !wanted.equals(fixed)) {
            throw new Misunderstood("the policy of this computer fixes the profile: "
                    + fixed.get().name().toLowerCase(Locale.ROOT));
        }
        return fixed.or(() -> wanted).orElse(Profile.SANDBOX);
    }

    private Optional<Profile> wantedProfile() {
        return value("--profile").map(name -> switch (name.toLowerCase(Locale.ROOT)) {
            case "sandbox" -> Profile.SANDBOX;
            case "production" -> Profile.PRODUCTION;
            case "custom" -> Profile.CUSTOM;
            default -> throw new Misunderstood("--profile is sandbox, production or custom");
        });
    }

    /// How the window starts.
    DesktopWiring.Start start() {
        Profile profile = profile();
        Path data = value("--data-dir")
                .map(Path::of)
                .orElseGet(() -> DataPlace.find(System.getenv(), profile == Profile.SANDBOX));
        return new DesktopWiring.Start(data, profile, clock(), null, null, Latency.LIKE_A_LINE, keychain(profile));
    }

    /// The sandbox's passphrase is no secret: it stays out of the system's keychain.
    private static Keychain keychain(Profile profile) {
        return profile == Profile.SANDBOX ? Keychain.NONE : new OsKeychain();
    }

    /// The languages that are asked for; both where none is.
    List<Language> languages() {
        return value("--lang")
                .map(tag -> switch (tag) {
                    case "en" -> List.of(Language.EN);
                    case "ar" -> List.of(Language.AR);
                    default -> throw new Misunderstood("--lang is en or ar");
                })
                .orElse(List.of(Language.EN, Language.AR));
    }

    /// The themes that are asked for; both where none is.
    List<ThemeChoice> themes() {
        return value("--theme")
                .map(name -> switch (name) {
                    case "light" -> List.of(ThemeChoice.LIGHT);
                    case "dark" -> List.of(ThemeChoice.DARK);
                    default -> throw new Misunderstood("--theme is light or dark");
                })
                .orElse(List.of(ThemeChoice.LIGHT, ThemeChoice.DARK));
    }

    /// Width and height of the window.
    int[] size() {
        String[] parts = value("--size").orElse("1366x768").split("x", 2);
        try {
            int[] size = {Integer.parseInt(parts[0]), Integer.parseInt(parts.length > 1 ? parts[1] : "")};
            if (size[0] < 320 || size[1] < 240 || size[0] > 16_384 || size[1] > 16_384) {
                throw new Misunderstood("--size is between 320x240 and 16384x16384");
            }
            return size;
        } catch (NumberFormatException e) {
            throw new Misunderstood("--size is WIDTHxHEIGHT, such as 1366x768");
        }
    }
}
