package dev.sanad.desktop.eligibility.question;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.kernel.Finding;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.people.Choices;
import dev.sanad.desktop.people.IdentityCard;
import java.time.LocalDate;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The question as a form: whose, on which coverage, when, for what; and the button that sends it.
public final class QuestionPane extends VBox {
    /// Fields that have a place of their own; findings of any other stand above the button.
    private static final Set<String> PLACED = Set.of("serviced", "payer", "insurer");

    private final Ui ui;
    private final QuestionViewModel question;
    private final VBox loose = Nodes.styled(new VBox(), "gap-8");

    /// @param send sends the question
    /// @param next lets go of the patient
    /// @param file opens the patient's file
    public QuestionPane(Ui ui, QuestionViewModel question, Command send, Command next, Command file) {
        this.ui = ui;
        this.question = question;
        getStyleClass().addAll("gap-8", "eligibility-question");
        Button sendButton = Nodes.id(Buttons.of(ui, send), "eligibility-send");
        sendButton.getStyleClass().addAll("accent");
        sendButton.setMaxWidth(Double.MAX_VALUE);
        VBox form = Nodes.styled(new VBox(patient(next, file), coverages(), circumstances()), "gap-8");
        Region scroll = Cards.scroll(form);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, loose, sendButton);
        question.findings().addListener((ListChangeListener<Finding>) _ -> tellLoose());
    }

    private Node patient(Command next, Command file) {
        IdentityCard card = IdentityCard.brief(ui, question.patientProperty());
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
        HBox row = Nodes.styled(
                new HBox(card, Nodes.id(bare(file), "eligibility-file"), Nodes.id(bare(next), "eligibility-next")),
                "eligibility-person");
        return Cards.card(row);
    }

    private Node coverages() {
        ComboBox<Payer> payer = Choices.ofOptional(
                ui,
                question.payers(),
                question.payerProperty(),
                one -> ui.texts().in(one.name()));
        payer.setId("eligibility-payer");
        FieldBox box = new FieldBox(ui, "eligibility.question.payer", payer)
                .required()
                .findings(question.findings(), "payer", "insurer");
        Nodes.shownWhen(box, question.coverageProperty().isNull());
        return Cards.section(ui, "eligibility.question.coverage", new CoverageChoice(ui, question), box);
    }

    /// A command as a picture; pointing tells its name and key.
    private Button bare(Command command) {
        Button button = Buttons.icon(ui, command.titleKey(), command.icon(), command::run);
        button.disableProperty().bind(command.enabledProperty().not());
        Buttons.tip(ui, button, command);
        return button;
    }

    private Node days() {
        DatePicker from = picker(question.fromProperty(), "eligibility-from");
        DatePicker to = picker(question.toProperty(), "eligibility-to");
        FieldBox first = new FieldBox(ui, "eligibility.question.from", from).findings(question.findings(), "serviced");
        FieldBox last = new FieldBox(ui, "eligibility.question.to", to);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(last, Priority.ALWAYS);
        return Nodes.styled(new HBox(first, last), "gap-8");
    }

    private static DatePicker picker(ObjectProperty<@Nullable LocalDate> day, String id) {
        DatePicker picker = Nodes.id(new DatePicker(), id);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setPrefWidth(140);
        picker.setConverter(new DayWords());
        picker.valueProperty().bindBidirectional(day);
        return picker;
    }

    private Node purposes() {
        HBox chips = Nodes.styled(new HBox(), "eligibility-chips");
        for (Purpose purpose : Purpose.values()) {
            ToggleButton chip = Nodes.id(new ToggleButton(), "purpose-" + purpose.code());
            chip.textProperty().bind(ui.texts().ofEnum("eligibility.purpose", purpose));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(USE_PREF_SIZE);
            Buttons.tip(chip, ui.texts().ofEnum("eligibility.purposeHint", purpose));
            chip.setOnAction(_ -> {
                question.toggle(purpose);
                chip.setSelected(question.purposes().contains(purpose));
            });
            question.purposes().addListener((SetChangeListener<Purpose>)
                    _ -> chip.setSelected(question.purposes().contains(purpose)));
            chip.setSelected(question.purposes().contains(purpose));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node circumstances() {
        CheckBox newborn = Nodes.id(new CheckBox(), "eligibility-newborn");
        newborn.textProperty().bind(ui.texts().of("eligibility.question.newborn"));
        newborn.setWrapText(true);
        newborn.selectedProperty().bindBidirectional(question.newbornProperty());
        CheckBox transfer = Nodes.id(new CheckBox(), "eligibility-transfer");
        transfer.textProperty().bind(ui.texts().of("eligibility.question.transfer"));
        transfer.setWrapText(true);
        transfer.selectedProperty().bindBidirectional(question.transferProperty());
        return Cards.section(ui, "eligibility.question.purpose", purposes(), days(), newborn, transfer);
    }

    private void tellLoose() {
        loose.getChildren().clear();
        for (Finding finding : question.findings()) {
            if (!PLACED.contains(finding.field())) {
                Label text = Nodes.wrapping(ui.texts().words(finding.text()), finding.isError() ? "bad" : "warn");
                text.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE));
                loose.getChildren().add(text);
            }
        }
    }
}
