package dev.sanad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void everyCodeHasTextAndNextStepInBothLanguages(FailureCode code) {
        Failure failure = Failure.of(code);
        assertThat(failure.text().en())
                .endsWith(".")
                .isNotEqualTo(failure.text().ar());
        assertThat(failure.nextStep().en()).endsWith(".").doesNotMatch(".*\\p{IsArabic}.*");
        assertThat(failure.nextStep().ar()).matches(".*\\p{IsArabic}.*").endsWith(".");
        assertThat(failure.text().ar()).matches(".*\\p{IsArabic}.*");
    }

    @Test
    void idsAreUnique() {
        assertThat(Arrays.stream(FailureCode.values()).map(FailureCode::id).collect(Collectors.toSet()))
                .hasSize(FailureCode.values().length);
    }

    @Test
    void theDocumentationSaysWhatTheProgramSays() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/errors.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]{2,3}-\\d{3} \\|.*"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(FailureCode.values())
                        .map(FailureTest::row)
                        .toList());
    }

    private static String row(FailureCode code) {
        Failure failure = Failure.of(code);
        return "| " + code.id() + " | " + (code.isRetryable() ? "yes" : "no") + " | " + both(failure.text()) + " | "
                + both(failure.nextStep()) + " |";
    }

    private static String both(Words words) {
        return words.en() + "<br>" + words.ar();
    }
}
