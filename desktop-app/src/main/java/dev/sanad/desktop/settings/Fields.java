package dev.sanad.desktop.settings;

import dev.sanad.core.kernel.Finding;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The fields that settings are made of.
final class Fields {
    private final Ui ui;
    private final ObservableList<Finding> findings;

    Fields(Ui ui, ObservableList<Finding> findings) {
        this.ui = ui;
        this.findings = findings;
    }

    /// A field for words.
    FieldBox words(String key, StringProperty value, String... findingFields) {
        TextField field = new TextField();
        field.setId(key.replace('.', '-'));
        field.textProperty().bindBidirectional(value);
        return new FieldBox(ui, key, field).findings(findings, findingFields);
    }

    /// A field for codes and addresses, left to right in either language.
    FieldBox code(String key, StringProperty value, String... findingFields) {
        FieldBox box = words(key, value, findingFields);
        Nodes.ltr(box.control());
        return box;
    }

    /// A field for a number in bounds.
    FieldBox number(String key, IntegerProperty value, int most) {
        Spinner<Integer> spinner = new Spinner<>(0, most, value.get());
        spinner.setId(key.replace('.', '-'));
        spinner.setEditable(true);
        spinner.getValueFactory().valueProperty().addListener((_, _, now) -> value.set(now == null ? 0 : now));
        value.addListener((_, _, now) -> spinner.getValueFactory().setValue(now.intValue()));
        spinner.getEditor().accessibleTextProperty().bind(ui.texts().of(key));
        return new FieldBox(ui, key, spinner);
    }

    /// A field to choose from a few.
    static <T> FieldBox choice(Ui ui, String key, T[] values, T first, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(key.replace('.', '-').toLowerCase(Locale.ROOT));
        box.getItems().setAll(List.of(values));
        box.setValue(first);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        // The words of the choices are told again when the language changes.
        ui.texts().languageProperty().subscribe(() -> {
            StringConverter<T> same = box.getConverter();
            box.setConverter(null);
            box.setConverter(same);
        });
        return new FieldBox(ui, key, box);
    }

    /// What is chosen in a field made by `choice`.
    static Object chosen(FieldBox choice) {
        return ((ComboBox<?>) choice.control()).getValue();
    }

    /// Fields side by side, two to a line.
    static GridPane pairs(Node... nodes) {
        GridPane grid = Nodes.styled(new GridPane(), "gap-16");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        for (int i = 0; i < nodes.length; i++) {
            grid.add(nodes[i], i % 2, i / 2);
        }
        return grid;
    }
}
