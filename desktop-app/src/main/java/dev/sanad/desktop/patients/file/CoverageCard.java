package dev.sanad.desktop.patients.file;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Facts;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.text.WrappedLabel;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// One insurance of a patient as a card: payer, member number, plan, network, relation, validity.
final class CoverageCard extends VBox {
    private final Ui ui;

    /// @param check asks the payer about this coverage
    CoverageCard(Ui ui, PatientCoverage coverage, Words payer, Runnable check) {
        this.ui = ui;
        getStyleClass().addAll("tile", "gap-8", "patients-coverage");
        Label name = Nodes.wrapping(ui.texts().words(payer), "strong");
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = Nodes.styled(new HBox(Icons.of(MaterialDesignS.SHIELD_ACCOUNT), name, validity(coverage)), "gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox foot = new HBox(
                Cards.spacer(), Buttons.flat(ui, "patients.coverage.check", MaterialDesignS.SHIELD_CHECK, check));
        getChildren().addAll(head, facts(coverage), foot);
        setAccessibleText(ui.texts().in(payer) + ", " + coverage.memberId());
    }

    private Facts facts(PatientCoverage coverage) {
        HBox member = Nodes.styled(
                new HBox(new CodeLabel(coverage.memberId()), new CopyButton(ui, coverage::memberId)), "people-code");
        Facts facts = Cards.facts(ui).add("patients.coverage.member", member);
        PatientCoverage.Policy policy = coverage.policy();
        String plan = policy.planName().isBlank() ? policy.planValue() : policy.planName();
        if (!plan.isBlank()) {
            facts.add("patients.coverage.plan", plain(plan));
        }
        if (!policy.network().isBlank()) {
            facts.add("patients.coverage.network", plain(policy.network()));
        }
        facts.add(
                "patients.coverage.relationship", ui.texts().ofEnum("patients.relationship", coverage.relationship()));
        DateRange period = coverage.period();
        if (period != null) {
            facts.add(
                    "patients.coverage.period",
                    ui.formats().live(() -> ui.formats().range(period)));
        }
        return facts;
    }

    private Label validity(PatientCoverage coverage) {
        DateRange period = coverage.period();
        LocalDate today = ui.formats().today();
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("badge");
        if (period == null) {
            label.setVisible(false);
            label.setManaged(false);
        } else if (period.contains(today)) {
            dress(label, "good", MaterialDesignC.CHECK_CIRCLE);
            label.textProperty().bind(ui.texts().of("patients.coverage.valid"));
        } else if (today.isBefore(period.start())) {
            dress(label, "warn", MaterialDesignC.CLOCK_ALERT_OUTLINE);
            label.textProperty().bind(ui.texts().of("patients.coverage.notYet"));
        } else {
            dress(label, "bad", MaterialDesignC.CLOSE_CIRCLE);
            label.textProperty().bind(ui.texts().of("patients.coverage.expired"));
        }
        return label;
    }

    private static void dress(Label label, String tone, org.kordamp.ikonli.Ikon icon) {
        label.getStyleClass().add(tone);
        label.setGraphic(Icons.of(icon));
    }

    private static Label plain(String text) {
        return new WrappedLabel(Isolate.auto(text));
    }
}
