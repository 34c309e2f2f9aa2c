package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values, one pair a line.
public final class Facts extends GridPane {
    private final Ui ui;
    private int line;

    Facts(Ui ui) {
        this.ui = ui;
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /// Adds a value that follows a text.
    public Facts add(String labelKey, ObservableValue<String> value) {
        return add(labelKey, new SteadyText(value));
    }

    /// Adds any node as a value.
    public Facts add(String labelKey, Node value) {
        return addNamed(ui.texts().of(labelKey), value);
    }

    /// Adds any node as a value of something whose name is not a text of ours.
    public Facts addNamed(ObservableValue<String> words, Node value) {
        Label name = Nodes.label(words, "muted");
        name.setLabelFor(value);
        // A grid measures what stands on a base line as if it had one line only.
        VPos place = value instanceof Labeled text && text.isWrapText() ? VPos.TOP : VPos.BASELINE;
        GridPane.setValignment(name, place);
        GridPane.setValignment(value, place);
        addRow(line++, name, value);
        return this;
    }
}
