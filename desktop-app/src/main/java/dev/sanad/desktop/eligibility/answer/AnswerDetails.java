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
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Below the verdict: when and by whom it was checked, the payer's words and reference, each insurance, the
/// errors with
/// the way to the field, what was not understood.
final class AnswerDetails extends VBox {
    private final Ui ui;
    private final Consumer<String> toField;
    private @Nullable EligibilityAnswer coming;

    /// @param toField takes the person to the field that an error concerns
    AnswerDetails(Ui ui, AnswerViewModel answer, Consumer<String> toField) {
        this.ui = ui;
        this.toField = toField;
        getStyleClass().add("gap-8");
        answer.answerProperty().subscribe(next -> {
            coming = next;
            getChildren().clear();
            if (next != null) {
                // A frame after the verdict.
                ui.pulse().next("details of an answer", () -> fill(next));
            }
        });
    }

    private void fill(EligibilityAnswer answer) {
        if (!answer.equals(coming) || !getChildren().isEmpty()) {
            return;
        }
        getChildren().add(origin(answer));
        answer.errors().forEach(error -> getChildren().add(error(error)));
        answer.insurances().forEach(insurance -> getChildren().add(new InsuranceHeader(ui, insurance)));
        if (!answer.origin().notUnderstood().isEmpty()) {
            getChildren().add(notUnderstood(answer));
        }
    }

    /// One line of small print: when, by whom, how long it took, until when it counts, the reference, the payer's
    /// words.
    private Node origin(EligibilityAnswer answer) {
        EligibilityAnswer.Origin origin = answer.origin();
        FlowPane line = Nodes.styled(new FlowPane(), "eligibility-origin");
        line.getChildren().add(small(() -> checked(origin)));
        if (!origin.took().isZero()) {
            line.getChildren()
                    .add(small(() -> ui.texts()
                            .get("eligibility.origin.took", ui.formats().duration(origin.took()))));
        }
        line.getChildren()
                .add(small(() -> ui.texts()
                        .get("eligibility.origin.validUntil", ui.formats().dateTime(origin.validUntil()))));
        if (!origin.reference().isBlank()) {
            HBox box = new HBox(
                    small(() -> ui.texts().get("eligibility.origin.reference")),
                    new CodeLabel(origin.reference()),
                    new CopyButton(ui, origin::reference));
            line.getChildren().add(Nodes.styled(box, "people-code"));
        }
        if (!answer.disposition().isBlank()) {
            line.getChildren()
                    .add(small(() ->
                            ui.texts().get("eligibility.origin.disposition", Isolate.auto(answer.disposition()))));
        }
        return line;
    }

    private String checked(EligibilityAnswer.Origin origin) {
        String when = ui.formats().dateTime(origin.answeredAt());
        return origin.askedBy().isBlank()
                ? ui.texts().get("eligibility.origin.checked", when)
                : ui.texts().get("eligibility.origin.checkedBy", when, Isolate.auto(origin.askedBy()));
    }

    private Label small(Supplier<String> text) {
        return Nodes.wrapping(ui.formats().live(text), "muted");
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
                        .of(
                                "eligibility.notUnderstood",
                                answer.origin().notUnderstood().size()));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
