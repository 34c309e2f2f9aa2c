package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.sandbox.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People are worked with, things go wrong with their names in hand, and then nothing of them is in what support gets.
@ExtendWith(HeadlessFx.class)
class SupportBundleTest {
    private static final Logger LOG = LoggerFactory.getLogger(SupportBundleTest.class);
    private static final List<Charset> WAYS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int SHORTEST_WORD = 5;

    @TempDir
    Path folder;

    @Test
    void holdsWhatSupportNeedsAndNothingOfAPatient() throws Exception {
        Set<String> planted = new TreeSet<>();
        Path bundle = folder.resolve("support.zip");
        try (OpenWorkstation workstation = OpenWorkstation.in(folder.resolve("data"))) {
            List<Patient> people = workstation.patients().stream()
                    .filter(patient -> !patient.coverages().isEmpty())
                    .toList();
            assertThat(people).hasSizeGreaterThan(20);
            people.forEach(patient -> plant(patient, planted));
            for (Patient patient : people.subList(0, 4)) {
                OpenWorkstation.done(workstation
                        .services()
                        .patients()
                        .find(patient.name().arabic(), 10)
                        .join());
                workstation.ask(patient);
            }
            workstation.sandbox().script().play(Fault.MALFORMED, 1);
            workstation.ask(people.get(4));
            workstation.sandbox().script().play(Fault.DOWN, 0);
            workstation.ask(people.get(5));
            workstation.sandbox().script().clear();
            goWrong(people.get(6));
            workstation
                    .core()
                    .operations()
                    .change(now -> now.withEndpoint(true, 0))
                    .join();
            planted.add(Files.readString(workstation.core().operations().tokenFile()));
            LOG.atInfo().log("the bundle is going to be written");
            OpenWorkstation.done(
                    workstation.core().operations().writeBundle(bundle).join());
        }
        Map<String, byte[]> parts = unpacked(bundle);
        assertThat(parts.keySet())
                .contains(
                        "README.txt",
                        "about.json",
                        "settings.json",
                        "store.json",
                        "screen.json",
                        "health.json",
                        "metrics.txt",
                        "logs/sanad.log");
        assertThat(new String(parts.get("metrics.txt"), StandardCharsets.UTF_8)).contains("sanad_workflow_seconds");
        assertThat(new String(parts.get("settings.json"), StandardCharsets.UTF_8))
                .contains("\"profile\" : \"SANDBOX\"")
                .doesNotContain("certificatePin");
        assertThat(new String(parts.get("logs/sanad.log"), StandardCharsets.UTF_8))
                .contains("java.lang.IllegalStateException")
                .contains("SupportBundleTest");
        assertThat(scan(parts, planted)).isEmpty();
    }

    @Test
    void theScannerFindsWhatIsThere() {
        byte[] text = "log: سارة محمد العتيبي was asked about".getBytes(StandardCharsets.UTF_8);
        byte[] wide = "1012345678".getBytes(StandardCharsets.UTF_16LE);
        assertThat(scan(Map.of("a", text, "b", wide), Set.of("سارة محمد العتيبي", "1012345678", "nobody")))
                .containsExactlyInAnyOrder("سارة محمد العتيبي in a", "1012345678 in b");
    }

    /// A bug whose exception holds a person, logged as careless code would log it.
    private static void goWrong(Patient patient) {
        String who = patient.name().english() + " "
                + patient.identifiers().getFirst().value();
        LOG.error(
                "a save failed",
                new IllegalStateException(
                        who, new RuntimeException(patient.name().arabic())));
        LOG.warn(
                "no answer for {} {}",
                patient.name().arabic(),
                patient.identifiers().getFirst().value());
    }

    private static void plant(Patient patient, Set<String> planted) {
        planted.add(patient.name().english());
        planted.add(patient.name().arabic());
        Arrays.stream((patient.name().english() + " " + patient.name().arabic()).split("[ -]"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(planted::add);
        patient.identifiers().stream().map(PatientIdentifier::value).forEach(planted::add);
        patient.coverages().stream().map(PatientCoverage::memberId).forEach(planted::add);
        planted.add(patient.demographics().phone());
        planted.add(patient.birthDate().toString());
        planted.add(patient.id().value());
        planted.removeIf(String::isBlank);
    }

    private static Map<String, byte[]> unpacked(Path bundle) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    /// Every planted text that is in a part, in whatever way it is written there.
    private static List<String> scan(Map<String, byte[]> parts, Set<String> planted) {
        List<String> found = new ArrayList<>();
        parts.forEach((name, content) -> {
            String bytes = new String(content, StandardCharsets.ISO_8859_1);
            for (String text : planted) {
                boolean there = WAYS.stream()
                        .map(way -> new String(text.getBytes(way), StandardCharsets.ISO_8859_1))
                        .anyMatch(bytes::contains);
                if (there) {
                    found.add(text + " in " + name);
                }
            }
        });
        return found;
    }
}
