package dev.sanad.core.codes;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminologyTest {
    private static final Path LISTS = Path.of("src/main/terminology");
    private static final String ERRORS = "http://nphies.sa/terminology/CodeSystem/adjudication-error";

    private final Terminology terminology = new Terminology();

    static List<NamedCsvRecord> read(String file) throws IOException {
        List<NamedCsvRecord> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(LISTS.resolve(file))) {
            reader.forEach(lines::add);
        }
        return lines;
    }

    static Stream<NamedCsvRecord> manifest() throws IOException {
        return read("MANIFEST.csv").stream()
                .filter(entry -> !entry.getField("file").startsWith("_"));
    }

    @ParameterizedTest
    @MethodSource("manifest")
    void everyCodeOfEveryListIsHeldWithItsTexts(NamedCsvRecord entry) throws IOException {
        String url = TerminologyCompiler.canonical(entry.getField("canonical_url"));
        List<NamedCsvRecord> lines = read(entry.getField("file"));
        int arabic = 0;
        for (NamedCsvRecord line : lines) {
            Coded held = terminology.coded(url, line.getField("code"));
            assertThat(terminology.contains(url, line.getField("code"))).isTrue();
            if (!line.getField("display").isBlank()) {
                assertThat(held.text().en()).isEqualTo(line.getField("display"));
            }
            String source = line.findField("arabic").orElse("");
            if (!source.isBlank()) {
                arabic++;
                assertThat(held.text().ar()).isEqualTo(source);
            }
        }
        assertThat(lines).hasSize(Integer.parseInt(entry.getField("codes")));
        assertThat(arabic).isEqualTo(Integer.parseInt(entry.getField("codes_with_arabic")));
    }

    @Test
    void countsAndCompletenessAreThoseOfTheManifest() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Boolean> complete = new HashMap<>();
        for (NamedCsvRecord entry : manifest().toList()) {
            String url = TerminologyCompiler.canonical(entry.getField("canonical_url"));
            counts.merge(url, Integer.parseInt(entry.getField("codes")), Integer::sum);
            complete.merge(url, entry.getField("complete").startsWith("yes"), (a, b) -> a && b);
        }
        assertThat(terminology.systems()).containsExactlyInAnyOrderElementsOf(counts.keySet());
        for (String url : counts.keySet()) {
            CodeService.SystemFacts facts = terminology.facts(url).orElseThrow();
            assertThat(facts.codes()).as(url).isEqualTo(counts.get(url));
            assertThat(terminology.all(url)).hasSize(counts.get(url));
            assertThat(facts.complete()).as(url).isEqualTo(complete.get(url));
            assertThat(facts.origin()).isNotBlank();
        }
    }

    @Test
    void ownArabicStandsWhereTheSourceHasNone() throws IOException {
        List<NamedCsvRecord> own = read("_own-arabic.csv");
        assertThat(own).isNotEmpty();
        for (NamedCsvRecord line : own) {
            Coded held = terminology.coded(line.getField("canonical_url"), line.getField("code"));
            assertThat(held.text().ar()).isEqualTo(line.getField("arabic"));
        }
    }

    @Test
    void everyPayerErrorCodeOfTodayAndEveryObservedRuleHasArabic() {
        for (int code = 1657; code <= 1683; code++) {
            assertThat(Folding.isArabic(
                            terminology.coded(ERRORS, "" + code).text().ar()))
                    .as("%d", code)
                    .isTrue();
        }
        assertThat(terminology.all(ERRORS).stream().filter(coded -> coded.code().contains("-")))
                .hasSize(59)
                .allMatch(coded -> Folding.isArabic(coded.text().ar()));
    }

    @Test
    void systemsKeepTheirOwnOrder() {
        assertThat(terminology.all("http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"))
                .extracting(Coded::code)
                .containsExactly("L", "D", "M", "U", "W");
    }

    @Test
    void unknownSystemsAndCodesShowTheCode() {
        assertThat(terminology.coded("urn:unheard-of", "X1").text()).isEqualTo(Words.same("X1"));
        assertThat(terminology.coded(ERRORS, "BV-99999").text()).isEqualTo(Words.same("BV-99999"));
        assertThat(terminology.coded(ERRORS, "").text()).isEqualTo(Words.same("?"));
        assertThat(terminology.contains("urn:unheard-of", "X1")).isFalse();
        assertThat(terminology.contains(ERRORS, "bv-00797")).isFalse();
        assertThat(terminology.all("urn:unheard-of")).isEmpty();
        assertThat(terminology.facts("urn:unheard-of")).isEmpty();
    }

    @Test
    void nothingIsLoadedBeforeItsFirstUse() {
        assertThat(terminology.isTouched()).isFalse();
        terminology.facts(ERRORS);
        assertThat(terminology.loaded()).isZero();
        terminology.coded(ERRORS, "1");
        terminology.coded(ERRORS, "2");
        assertThat(terminology.loaded()).isOne();
    }
}
