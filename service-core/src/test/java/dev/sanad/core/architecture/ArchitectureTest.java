package dev.sanad.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.sanad.core.architecture.planted.PlantedFeature;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final Map<String, ArchRule> RULES = HouseRules.all();
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sanad.core");

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceTierKeepsTheRule(String rule) {
        RULES.get(rule).check(CORE);
    }

    /// R5 to R8 are the workstation's own.
    @Test
    void noRuleGotLost() {
        assertThat(RULES.keySet())
                .containsExactly(
                        "R1", "R2", "R3", "R4", "R9", "R10a", "R10b", "R10c", "R10d", "R11", "R12a", "R12b", "R12c",
                        "R13");
    }

    @Test
    void theRulesSawTheCode() {
        assertThat(CORE.size()).isGreaterThan(30);
    }

    /// A rule that never fails guards nothing: these break when they are shown a class that does what they
    /// forbid.
    @Test
    void plantedViolationsAreFound() {
        JavaClasses planted = new ClassFileImporter().importPackagesOf(PlantedFeature.class);
        for (String rule : Set.of("R1", "R9", "R10a", "R10b", "R10c", "R10d", "R11", "R12a", "R12b", "R12c", "R13")) {
            assertThat(RULES.get(rule).evaluate(planted).hasViolation())
                    .as(rule)
                    .isTrue();
        }
    }

    @Test
    void plantedUpwardCallsAndCyclesAreFound() {
        JavaClasses planted = new ClassFileImporter()
                .importPackages("dev.sanad.core.store.planted", "dev.sanad.core.eligibility.planted");
        assertThat(RULES.get("R2").evaluate(planted).hasViolation()).isTrue();
        assertThat(RULES.get("R4").evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void plantedTiesBetweenFeaturesAreFound() {
        JavaClasses planted = new ClassFileImporter()
                .importPackages("dev.sanad.core.claims.planted", "dev.sanad.core.eligibility.planted");
        assertThat(RULES.get("R3").evaluate(planted).hasViolation()).isTrue();
    }
}
