package dev.sanad.desktop;

import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Looks in bytes for everything that is known of people, in whatever way it is written there: in three encodings, with
/// JSON's escapes, in Base64.
final class PersonScan {
    private static final List<Charset> WAYS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int SHORTEST_WORD = 5;

    private final Set<String> planted = new TreeSet<>();

    /// Looks for a text from now on.
    void add(String text) {
        if (!text.isBlank()) {
            planted.add(text);
        }
    }

    /// Looks for everything that is known of a patient from now on.
    void add(Patient patient) {
        add(patient.name().english());
        add(patient.name().arabic());
        Arrays.stream((patient.name().english() + " " + patient.name().arabic()).split("[ -]"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(this::add);
        patient.identifiers().stream().map(PatientIdentifier::value).forEach(this::add);
        patient.coverages().stream().map(PatientCoverage::memberId).forEach(this::add);
        add(patient.demographics().phone());
        add(patient.demographics().email());
        add(patient.birthDate().toString());
        add(patient.id().value());
    }

    /// How many texts are looked for.
    int size() {
        return planted.size();
    }

    /// Every planted text that is in a part, and in which.
    List<String> find(Map<String, byte[]> parts) {
        List<String> found = new ArrayList<>();
        parts.forEach((name, content) -> {
            String bytes = name + "\n" + new String(content, StandardCharsets.ISO_8859_1);
            for (String text : planted) {
                if (ways(text).stream().anyMatch(bytes::contains)) {
                    found.add(text + " in " + name);
                }
            }
        });
        return found;
    }

    private static List<String> ways(String text) {
        List<String> ways = new ArrayList<>();
        WAYS.forEach(way -> ways.add(new String(text.getBytes(way), StandardCharsets.ISO_8859_1)));
        ways.add(escaped(text, "\\u%04x"));
        ways.add(escaped(text, "\\u%04X"));
        ways.add(Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return ways;
    }

    private static String escaped(String text, String how) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : how.formatted(c)));
        return escaped.toString();
    }
}
