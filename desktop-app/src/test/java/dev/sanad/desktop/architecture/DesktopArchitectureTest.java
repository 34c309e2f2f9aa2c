package dev.sanad.desktop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesktopArchitectureTest {
    private static final Map<String, ArchRule> RULES = DesktopRules.all();
    private static final JavaClasses DESKTOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sanad.desktop");

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWorkstationKeepsTheRule(String rule) {
        RULES.get(rule).check(DESKTOP);
    }

    /// R10 and R13 are the service tier's; its own test counts them.
    @Test
    void noRuleGotLost() {
        assertThat(RULES.keySet()).containsExactly("R3", "R4", "R5", "R6", "R7", "R8", "R9", "R11", "R12b", "R12c");
    }

    /// A rule that never fails guards nothing: these break when they are shown classes that do what they forbid.
    @Test
    void plantedViolationsAreFound() {
        JavaClasses planted = new ClassFileImporter()
                .importPackages(
                        "dev.sanad.desktop.architecture.planted",
                        "dev.sanad.desktop.kit.planted",
                        "dev.sanad.desktop.patients.planted",
                        "dev.sanad.desktop.eligibility.planted");
        for (Map.Entry<String, ArchRule> rule : RULES.entrySet()) {
            assertThat(rule.getValue().evaluate(planted).hasViolation())
                    .as(rule.getKey())
                    .isTrue();
        }
    }
}
