package dev.sanad.desktop.people;

import dev.sanad.core.patients.PatientHit;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One hit of a search: the name in both scripts, and what tells namesakes apart.
final class HitCell extends ListCell<PatientHit> {
    private final Ui ui;
    private final PersonWords words;
    private final Label name = Nodes.styled(new Label(), "strong");
    private final Label other = Nodes.styled(new Label(), "muted", "people-other-name");
    private final Label distinction = Nodes.styled(new Label(), "muted", "people-distinction");
    private final VBox box;
    private final InvalidationListener retell = _ -> tell();

    HitCell(Ui ui) {
        this.ui = ui;
        this.words = new PersonWords(ui);
        HBox names = Nodes.styled(new HBox(name, other), "gap-8");
        other.setMinWidth(0);
        HBox.setHgrow(other, Priority.ALWAYS);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        name.setMaxWidth(Label.USE_PREF_SIZE);
        Nodes.styled(name, Nodes.MAY_BE_CUT);
        Nodes.styled(other, Nodes.MAY_BE_CUT);
        box = Nodes.styled(new VBox(names, distinction), "people-hit");
        setPrefWidth(0);
        ui.texts().languageProperty().addListener(new WeakInvalidationListener(retell));
    }

    @Override
    protected void updateItem(@Nullable PatientHit hit, boolean empty) {
        super.updateItem(hit, empty);
        tell();
    }

    private void tell() {
        PatientHit hit = getItem();
        if (hit == null || isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(words.name(hit.name()));
        other.setText(words.otherName(hit.name()));
        distinction.setText(words.distinction(hit));
        setGraphic(box);
        setAccessibleText(name.getText() + ", " + distinction.getText());
        setAccessibleRoleDescription(ui.texts().get("people.hit.role"));
    }
}
