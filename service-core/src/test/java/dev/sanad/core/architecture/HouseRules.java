package dev.sanad.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/// The architecture of the service tier as rules, by number (docs/architecture.md).
final class HouseRules {
    private static final String CORE = "dev.sanad.core.";

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("R1", coreIsFreeOfScreens());
        rules.put("R2", layersPointDown());
        rules.put("R3", featuresStandAlone());
        rules.put("R4", packagesHaveNoCycles());
        rules.put("R9", threadsComeFromExec());
        rules.put("R10a", okHttpStaysInTransport());
        rules.put("R10b", jdbcStaysInStores());
        rules.put("R10c", caffeineStaysInCache());
        rules.put("R10d", cloudStaysInAws());
        rules.put("R11", timeIsInjected());
        rules.put("R12a", noStaticState());
        rules.put("R12b", noConsoleOutput());
        rules.put("R12c", everyPackageIsNullMarked());
        rules.put("R13", wiringIsALeaf());
        return rules;
    }

    private static ArchRule coreIsFreeOfScreens() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..");
    }

    private static ArchRule layersPointDown() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("features")
                .definedBy(CORE + "eligibility..", CORE + "assistant..")
                .layer("reference")
                .definedBy(
                        CORE + "patients..",
                        CORE + "codes..",
                        CORE + "session..",
                        CORE + "settings..",
                        CORE + "knowledge..")
                .layer("gateways")
                .definedBy(CORE + "nphies..", CORE + "outbox..", CORE + "model..", CORE + "aws..")
                .layer("floor")
                .definedBy(CORE + "store..", CORE + "audit..")
                .layer("kernel")
                .definedBy(CORE + "kernel..")
                .whereLayer("features")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("reference")
                .mayOnlyBeAccessedByLayers("features")
                .whereLayer("gateways")
                .mayOnlyBeAccessedByLayers("features", "reference", "floor")
                .whereLayer("floor")
                .mayOnlyBeAccessedByLayers("features", "reference", "gateways")
                .ignoreDependency(resideInAPackage("dev.sanad.core"), alwaysTrue());
    }

    private static ArchRule featuresStandAlone() {
        return slices().matching(
                        CORE + "(eligibility|approvals|claims|payments|communications|documents|insights|assistant)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true);
    }

    private static ArchRule packagesHaveNoCycles() {
        return slices().matching(CORE + "(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static ArchRule threadsComeFromExec() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "exec..")
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                JavaClass.Predicates.assignableTo(Thread.class))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.Executors.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(
                        java.util.concurrent.CompletableFuture.class, "supplyAsync", java.util.function.Supplier.class)
                .orShould()
                .callMethod(java.util.concurrent.CompletableFuture.class, "runAsync", Runnable.class);
    }

    private static ArchRule okHttpStaysInTransport() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "nphies.transport..", CORE + "updates..", CORE + "model.openai..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..");
    }

    private static ArchRule jdbcStaysInStores() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.sql.Connection.class, java.sql.DriverManager.class, java.sql.PreparedStatement.class);
    }

    private static ArchRule caffeineStaysInCache() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "cache..", CORE + "eligibility..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.benmanes.caffeine..");
    }

    private static ArchRule cloudStaysInAws() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "aws..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "io.netty..", "org.reactivestreams..");
    }

    private static ArchRule timeIsInjected() {
        return noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class);
    }

    private static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private static ArchRule noConsoleOutput() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Trial")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().that().areTopLevelClasses().should(new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no null-marked package"));
                }
            }
        });
    }

    private static ArchRule wiringIsALeaf() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Wiring")
                .and()
                .resideOutsideOfPackage("dev.sanad.core")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Wiring");
    }
}
