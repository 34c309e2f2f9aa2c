package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.core.patients.Patient;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.sandbox.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A working day: people are searched, opened, changed, imported, asked for; things go wrong with their names in hand.
/// Then nothing of them is in what support gets, in the log, or in any other file that is not encrypted.
@ExtendWith(HeadlessFx.class)
class SupportBundleTest {
    private static final Logger LOG = LoggerFactory.getLogger(SupportBundleTest.class);
    private static final String IMPORTED_NAME = "Wadha Mishari Al-Plantedperson";
    private static final String IMPORTED_ID = "1000000008";
    private static final String REFUSED_NAME = "Refusedperson Otherwise";

    @TempDir
    Path folder;

    @Test
    void holdsWhatSupportNeedsAndNothingOfAPatient() throws Exception {
        PersonScan scan = new PersonScan();
        Path bundle = folder.resolve("support.zip");
        Path data = folder.resolve("data");
        Map<String, byte[]> plain;
        try (OpenWorkstation workstation = OpenWorkstation.in(data)) {
            List<Patient> people = workstation.patients().stream()
                    .filter(patient -> !patient.coverages().isEmpty())
                    .toList();
            assertThat(people).hasSizeGreaterThan(20);
            people.forEach(scan::add);
            work(workstation, people);
            change(workstation, people.get(7), scan);
            load(workstation, scan);
            look(workstation, people);
            trouble(workstation, people);
            var operations = workstation.core().operations();
            operations
                    .change(now -> now.withEndpoint(true, 0).withEmf(true).named("front-desk-1"))
                    .join();
            scan.add(Files.readString(operations.tokenFile()));
            LOG.atInfo().log("the bundle is going to be written");
            OpenWorkstation.done(operations.writeBundle(bundle).join());
            plain = readable(data);
        }
        Map<String, byte[]> parts = unpacked(bundle);
        holdsWhatSupportNeeds(parts);
        assertThat(scan.size()).isGreaterThan(200);
        assertThat(scan.find(parts)).isEmpty();
        plain.remove("metrics.token");
        assertThat(plain).containsKeys("logs/sanad.log", "desk.properties", "observability.json");
        assertThat(scan.find(plain)).isEmpty();
        logIsJsonLines(text(plain, "logs/sanad.log"));
    }

    private static void work(OpenWorkstation workstation, List<Patient> people) throws Exception {
        var patients = workstation.services().patients();
        for (Patient patient : people.subList(0, 6)) {
            OpenWorkstation.done(patients.find(patient.name().arabic(), 10).join());
            OpenWorkstation.done(
                    patients.find(patient.identifiers().getFirst().value(), 10).join());
            OpenWorkstation.done(patients.get(patient.id()).join());
            workstation.ask(patient);
            OpenWorkstation.done(workstation
                    .services()
                    .eligibility()
                    .history(patient.id(), 10)
                    .join());
        }
    }

    private static void change(OpenWorkstation workstation, Patient patient, PersonScan scan) {
        var patients = workstation.services().patients();
        Patient stored = OpenWorkstation.done(patients.get(patient.id()).join());
        Demographics before = stored.demographics();
        Patient changed = new Patient(
                stored.id(),
                stored.name(),
                stored.identifiers(),
                stored.birthDate(),
                stored.gender(),
                new Demographics(
                        before.maritalStatus(),
                        before.occupation(),
                        before.religion(),
                        before.phone(),
                        "planted.mail@example.org"),
                stored.coverages(),
                stored.version());
        OpenWorkstation.done(patients.save(changed).join());
        scan.add(changed);
        workstation
                .services()
                .records()
                .drafts()
                .put("patients.form", Map.of("name", "Halftyped Personname", "id", "1098765432"));
        scan.add("Halftyped Personname");
        scan.add("1098765432");
    }

    private void load(OpenWorkstation workstation, PersonScan scan) throws Exception {
        Path list = Files.writeString(
                folder.resolve("people.csv"),
                "name_english,id_number,birth_date,gender\n"
                        + IMPORTED_NAME + "," + IMPORTED_ID + ",1990-05-17,female\n"
                        + REFUSED_NAME + ",1012345670,not a date,male\n");
        ImportReport report = OpenWorkstation.done(workstation
                .services()
                .patients()
                .importFile(list, _ -> {}, new Cancellation())
                .join());
        assertThat(report.added()).isEqualTo(1);
        List.of(IMPORTED_NAME, IMPORTED_ID, REFUSED_NAME, "1012345670").forEach(scan::add);
    }

    /// Screens are opened with a person in hand.
    private static void look(OpenWorkstation workstation, List<Patient> people) throws Exception {
        for (Route route : List.of(Route.TODAY, Route.PATIENTS, Route.ELIGIBILITY, Route.SYSTEM)) {
            HeadlessFx.onFx(() -> {
                workstation
                        .shell()
                        .navigator()
                        .open(new Place(route, people.getFirst().id().value()));
                return true;
            });
        }
    }

    private static void trouble(OpenWorkstation workstation, List<Patient> people) throws Exception {
        int next = 6;
        for (Fault fault : List.of(Fault.MALFORMED, Fault.SERVER_ERROR, Fault.TRUNCATED, Fault.ERROR_OUTCOME)) {
            workstation.sandbox().script().play(fault, 1);
            workstation.ask(people.get(next++));
        }
        workstation.sandbox().script().play(Fault.DOWN, 0);
        workstation.ask(people.get(5));
        workstation.sandbox().script().clear();
        goWrong(people.get(6));
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

    private static void holdsWhatSupportNeeds(Map<String, byte[]> parts) {
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
        assertThat(text(parts, "metrics.txt")).contains("sanad_workflow_seconds");
        assertThat(text(parts, "settings.json"))
                .contains("\"profile\" : \"SANDBOX\"")
                .doesNotContain("certificatePin");
        assertThat(text(parts, "logs/sanad.log"))
                .contains("java.lang.IllegalStateException")
                .contains("SupportBundleTest");
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static void logIsJsonLines(String log) {
        JsonMapper json = new JsonMapper();
        List<JsonNode> lines = log.lines().map(json::readTree).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("at").asString("")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(line.path("level").asString("")).isIn("DEBUG", "INFO", "WARN", "ERROR");
            assertThat(line.path("message").isString()).isTrue();
        });
    }

    @Test
    void theScannerFindsWhatIsThere() {
        PersonScan scan = new PersonScan();
        List.of("سارة محمد العتيبي", "1012345678", "nobody", "نورة").forEach(scan::add);
        byte[] text = "log: سارة محمد العتيبي was asked about".getBytes(StandardCharsets.UTF_8);
        byte[] wide = "1012345678".getBytes(StandardCharsets.UTF_16LE);
        byte[] escaped = "{\"a\":\"\\u0646\\u0648\\u0631\\u0629\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(scan.find(Map.of("a", text, "b", wide, "c", escaped, "1012345678.pdf", new byte[0])))
                .containsExactlyInAnyOrder(
                        "سارة محمد العتيبي in a", "1012345678 in b", "نورة in c", "1012345678 in 1012345678.pdf");
    }

    private static Map<String, byte[]> unpacked(Path bundle) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    /// Every file of the data folder, encrypted or not.
    private static Map<String, byte[]> readable(Path data) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(data.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
