package dev.sanad.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sandbox reads the rules for itself: a misreading shared with the client would hide.
class IndependenceTest {
    private static final JavaClasses SANDBOX = new ClassFileImporter().importPackages("dev.sanad.sandbox");

    @Test
    void knowsNothingOfTheServiceCore() {
        assertThat(SANDBOX.size()).isGreaterThan(20);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.sanad.core..", "dev.sanad.desktop..")
                .check(SANDBOX);
    }

    @Test
    void writesTheModelsProtocolsWithoutTheClientsLibraries() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "okhttp3..")
                .check(new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                        .importPackages("dev.sanad.sandbox"));
    }

    @Test
    void theModelsRulesKnowNothingButTheRequest() {
        noClasses()
                .that()
                .resideInAPackage("dev.sanad.sandbox.model.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.sanad.sandbox",
                        "dev.sanad.sandbox.exchange..",
                        "dev.sanad.sandbox.people..",
                        "dev.sanad.sandbox.http..",
                        "java.net..",
                        "java.nio.file..",
                        "java.time..")
                .check(SANDBOX);
    }
}
