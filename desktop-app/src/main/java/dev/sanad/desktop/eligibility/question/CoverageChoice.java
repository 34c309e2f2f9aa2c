package dev.sanad.desktop.eligibility.question;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The patient's coverages to choose one from, and "which insurer?" for the case that none is known.
final class CoverageChoice extends VBox {
    private final Ui ui;
    private final QuestionViewModel question;
    private final ToggleGroup group = new ToggleGroup();

    CoverageChoice(Ui ui, QuestionViewModel question) {
        this.ui = ui;
        this.question = question;
        getStyleClass().add("gap-8");
        question.patientProperty().subscribe(_ -> fill());
        question.coverages().subscribe(this::fill);
        question.coverageProperty().subscribe(this::mark);
    }

    private void fill() {
        getChildren().clear();
        group.getToggles().clear();
        for (PatientCoverage coverage : question.coverages()) {
            getChildren()
                    .add(choice(coverage, ui.texts().words(question.payerName(coverage.payer())), details(coverage)));
        }
        getChildren()
                .add(choice(
                        null,
                        ui.texts().of("eligibility.question.discover"),
                        Nodes.label(ui.texts().of("eligibility.question.discoverHint"), "muted")));
        mark(question.coverageProperty().get());
    }

    private Node choice(@Nullable PatientCoverage coverage, ObservableValue<String> title, Node details) {
        RadioButton button = new RadioButton();
        button.setToggleGroup(group);
        button.setUserData(coverage);
        button.textProperty().bind(title);
        button.setWrapText(true);
        button.getStyleClass().add("strong");
        button.setId(
                coverage == null
                        ? "coverage-discover"
                        : "coverage-" + (getChildren().size() + 1));
        button.setOnAction(_ -> question.coverageProperty().set(coverage));
        VBox box = Nodes.styled(new VBox(button, details), "eligibility-choice");
        box.setOnMouseClicked(_ -> button.fire());
        button.selectedProperty()
                .subscribe(chosen ->
                        box.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), chosen));
        return box;
    }

    private Node details(PatientCoverage coverage) {
        CodeLabel member = new CodeLabel(coverage.memberId());
        member.setMinWidth(USE_PREF_SIZE);
        FlowPane line = Nodes.styled(new FlowPane(member), "eligibility-choice-line");
        String network = coverage.policy().network();
        if (!network.isBlank()) {
            line.getChildren().add(Nodes.styled(new Label(Isolate.auto(network)), "muted"));
        }
        DateRange period = coverage.period();
        if (period != null) {
            boolean over = period.end().isBefore(ui.formats().today());
            line.getChildren()
                    .add(Nodes.label(
                            ui.formats()
                                    .live(() -> ui.texts()
                                            .get(
                                                    over
                                                            ? "eligibility.question.expired"
                                                            : "eligibility.question.until",
                                                    ui.formats().date(period.end()))),
                            over ? "bad" : "muted"));
        }
        return line;
    }

    private void mark(@Nullable PatientCoverage chosen) {
        group.getToggles().stream()
                .filter(toggle -> chosen == null ? toggle.getUserData() == null : chosen.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
