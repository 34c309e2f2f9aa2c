package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.AnswerError;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Below the verdict: when and by whom it was checked, the payer's words and reference, each insurance, the errors with
/// the way to the field, what was not understood.
final class AnswerDetails extends VBox {
    private final Ui ui;
    private final Consumer<String> toField;

    /// @param toField takes the person to the field that an error concerns
    AnswerDetails(Ui ui, AnswerViewModel answer, Consumer<String> toField) {
        this.ui = ui;
        this.toField = toField;
        getStyleClass().add("gap-16");
        answer.answerProperty().subscribe(this::fill);
    }

    private void fill(@Nullable EligibilityAnswer answer) {
        getChildren().clear();
        if (answer == null) {
            return;
        }
        getChildren().add(origin(answer));
        answer.errors().forEach(error -> getChildren().add(error(error)));
        answer.insurances().forEach(insurance -> getChildren().add(new InsuranceHeader(ui, insurance)));
        if (!answer.origin().notUnderstood().isEmpty()) {
            getChildren().add(notUnderstood(answer));
        }
    }

    private Node origin(EligibilityAnswer answer) {
        EligibilityAnswer.Origin origin = answer.origin();
        FlowPane facts = Nodes.styled(new FlowPane(), "people-facts");
        facts.getChildren()
                .add(fact(
                        "eligibility.origin.checked",
                        ui.formats().live(() -> ui.formats().dateTime(origin.answeredAt()))));
        if (!origin.askedBy().isBlank()) {
            facts.getChildren()
                    .add(fact("eligibility.origin.by", ui.texts().live(() -> Isolate.auto(origin.askedBy()))));
        }
        if (!origin.took().isZero()) {
            facts.getChildren()
                    .add(fact(
                            "eligibility.origin.took",
                            ui.formats().live(() -> ui.formats().duration(origin.took()))));
        }
        facts.getChildren()
                .add(fact(
                        "eligibility.origin.validUntil",
                        ui.formats().live(() -> ui.formats().dateTime(origin.validUntil()))));
        if (!origin.reference().isBlank()) {
            HBox box = new HBox(
                    new CodeLabel(origin.reference()), new CopyButton(ui, origin::reference));
            box.getStyleClass().add("people-code");
            facts.getChildren().add(fact("eligibility.origin.reference", box));
        }
        if (!answer.disposition().isBlank()) {
            facts.getChildren()
                    .add(fact(
                            "eligibility.origin.disposition",
                            ui.texts().live(() -> Isolate.auto(answer.disposition()))));
        }
        return facts;
    }

    private Node error(AnswerError error) {
        Label text = Nodes.wrapping(ui.texts().words(error.code().text()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = Nodes.styled(
                new HBox(
                        Nodes.styled(Icons.of(MaterialDesignA.ALERT_CIRCLE), "bad"),
                        new CodeLabel(error.code().code()),
                        text),
                "gap-8",
                "eligibility-error");
        if (!error.field().isBlank()) {
            row.getChildren()
                    .add(Buttons.flat(ui, "eligibility.errors.toField", null, () -> toField.accept(error.field())));
        }
        return row;
    }

    private Node notUnderstood(EligibilityAnswer answer) {
        VBox paths = new VBox();
        answer.origin().notUnderstood().forEach(path -> paths.getChildren().add(new CodeLabel(path)));
        TitledPane pane = new TitledPane("", paths);
        pane.textProperty()
                .bind(ui.texts()
                        .of("eligibility.notUnderstood", answer.origin().notUnderstood().size()));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private Node fact(String key, ObservableValue<String> value) {
        return fact(key, Nodes.wrapping(value));
    }

    private Node fact(String key, Node value) {
        return Nodes.styled(new VBox(Nodes.label(ui.texts().of(key), "people-fact-name"), value), "people-fact");
    }
}
