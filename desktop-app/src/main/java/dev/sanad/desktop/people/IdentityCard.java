package dev.sanad.desktop.people;

import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who a person is, at a glance: the name in both scripts, documents with a button to copy, birth, gender, phone.
public final class IdentityCard extends VBox {
    private final Ui ui;
    private final PersonWords words;
    private final boolean brief;
    private final FlowPane facts = Nodes.styled(new FlowPane(), "people-facts");

    /// The whole card.
    ///
    /// @param patient whose; null shows nothing
    public static IdentityCard full(Ui ui, ObservableValue<@Nullable Patient> patient) {
        return new IdentityCard(ui, patient, false);
    }

    /// The document that is sent, age and gender only, for beside a form.
    ///
    /// @param patient whose; null shows nothing
    public static IdentityCard brief(Ui ui, ObservableValue<@Nullable Patient> patient) {
        return new IdentityCard(ui, patient, true);
    }

    private IdentityCard(Ui ui, ObservableValue<@Nullable Patient> patient, boolean brief) {
        this.ui = ui;
        this.brief = brief;
        this.words = new PersonWords(ui);
        getStyleClass().addAll("people-identity", "gap-8");
        Label name = Nodes.wrapping(ui.texts().live(() -> of(patient, true), patient), "people-name");
        Label other = Nodes.wrapping(ui.texts().live(() -> of(patient, false), patient), "muted");
        Nodes.shownWhen(other, other.textProperty().isNotEmpty());
        getChildren().addAll(name, other, facts);
        patient.subscribe(this::fill);
    }

    private String of(ObservableValue<@Nullable Patient> patient, boolean first) {
        Patient who = patient.getValue();
        if (who == null) {
            return "";
        }
        return first ? words.name(who.name()) : words.otherName(who.name());
    }

    private void fill(@Nullable Patient who) {
        facts.getChildren().clear();
        if (who == null) {
            return;
        }
        if (brief) {
            fillBriefly(who);
            return;
        }
        for (PatientIdentifier identifier : who.identifiers()) {
            facts.getChildren()
                    .add(fact(ui.texts().ofEnum("people.kind", identifier.kind()), code(identifier.value())));
        }
        facts.getChildren()
                .add(fact(
                        ui.texts().of("people.birth"),
                        text(ui.formats()
                                .live(() -> ui.formats().date(who.birthDate()) + " · " + words.age(who.birthDate())))));
        facts.getChildren()
                .add(fact(ui.texts().of("people.genderLabel"), text(ui.texts().ofEnum("people.gender", who.gender()))));
        if (!who.demographics().phone().isBlank()) {
            facts.getChildren()
                    .add(fact(
                            ui.texts().of("people.phone"),
                            code(who.demographics().phone())));
        }
    }

    private void fillBriefly(Patient who) {
        who.leadingIdentifier().ifPresent(identifier -> facts.getChildren().add(code(identifier.value())));
        facts.getChildren()
                .add(Nodes.label(
                        ui.formats()
                                .live(() -> words.age(who.birthDate()) + " · "
                                        + ui.texts().getEnum("people.gender", who.gender())),
                        "muted"));
    }

    private Node code(String value) {
        HBox box = new HBox(new CodeLabel(value), new CopyButton(ui, () -> value));
        box.getStyleClass().add("people-code");
        return box;
    }

    private static Node text(ObservableValue<String> value) {
        return Nodes.label(value);
    }

    private static Node fact(ObservableValue<String> label, Node value) {
        return Nodes.styled(new VBox(Nodes.label(label, "people-fact-name"), value), "people-fact");
    }
}
