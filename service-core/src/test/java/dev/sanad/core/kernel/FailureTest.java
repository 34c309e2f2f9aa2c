package dev.sanad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        assertThat(failure.nextStep().ar()).matches(".*\\p{IsArabic}.*");
        assertThat(failure.text().ar()).matches(".*\\p{IsArabic}.*");
    }

    @Test
    void idsAreUnique() {
        assertThat(Arrays.stream(FailureCode.values()).map(FailureCode::id).collect(Collectors.toSet()))
                .hasSize(FailureCode.values().length);
    }
}
