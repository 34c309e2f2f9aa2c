package dev.sanad.desktop.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.jspecify.annotations.NullMarked;

/// The architecture of the workstation as rules, by number (docs/architecture.md).
final class DesktopRules {
    private static final String DESKTOP = "dev.sanad.desktop";
    private static final String FEATURES = "(patients|eligibility|assistant|today|system|settings|signin)";

    private DesktopRules() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("R3", featuresStandAlone());
        rules.put("R4", kitKnowsNobody());
        rules.put("R5", screensSeeServicesOnly());
        rules.put("R6", viewModelsHaveNoNodes());
        rules.put("R7", viewsCallNoService());
        rules.put("R8", oneHopToTheScreen());
        rules.put("R9", noThreads());
        rules.put("R11", timeIsInjected());
        rules.put("R12b", noConsoleOutput());
        rules.put("R12c", everyPackageIsNullMarked());
        return rules;
    }

    private static ArchRule featuresStandAlone() {
        return slices().matching(DESKTOP + "." + FEATURES + "..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true);
    }

    private static ArchRule kitKnowsNobody() {
        return noClasses()
                .that()
                .resideInAPackage(DESKTOP + ".kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DESKTOP + ".shell..",
                        DESKTOP + ".patients..",
                        DESKTOP + ".eligibility..",
                        DESKTOP + ".assistant..",
                        DESKTOP + ".today..",
                        DESKTOP + ".system..",
                        DESKTOP + ".tour..")
                .allowEmptyShould(true);
    }

    private static ArchRule screensSeeServicesOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(DESKTOP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.sanad.core.nphies..",
                        "dev.sanad.core.store.sql..",
                        "dev.sanad.core.outbox..",
                        "okhttp3..",
                        "software.amazon..",
                        "java.sql..",
                        "tools.jackson..")
                .allowEmptyShould(true);
    }

    private static ArchRule viewModelsHaveNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .allowEmptyShould(true);
    }

    private static ArchRule viewsCallNoService() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Service")
                .allowEmptyShould(true);
    }

    private static ArchRule oneHopToTheScreen() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(DESKTOP + ".kit.fx..")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Task.class, javafx.concurrent.Service.class)
                .allowEmptyShould(true);
    }

    private static ArchRule noThreads() {
        return noClasses()
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.Executors.class);
    }

    private static ArchRule timeIsInjected() {
        return classes().should(new ArchCondition<>("ask an injected clock for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    boolean now = call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    if (now || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        });
    }

    private static ArchRule noConsoleOutput() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(DESKTOP)
                .and()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Rewriter")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true);
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().that().areTopLevelClasses().should(new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no null-marked package"));
                }
            }
        });
    }
}
