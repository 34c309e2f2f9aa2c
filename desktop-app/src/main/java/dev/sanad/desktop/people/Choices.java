package dev.sanad.desktop.people;

import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Drop-down choices whose words follow the language.
public final class Choices {
    private Choices() {}

    /// A choice among values, one of which is always chosen.
    ///
    /// @param words a value in the language of the moment
    public static <T> ComboBox<T> of(Ui ui, List<T> values, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = box(ui, values, words);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /// A choice among values of which none may be chosen yet.
    ///
    /// @param words a value in the language of the moment
    public static <T> ComboBox<T> ofOptional(
            Ui ui, List<T> values, Property<@Nullable T> chosen, Function<T, String> words) {
        ComboBox<T> box = box(ui, values, words);
        chosen.subscribe(box::setValue);
        box.valueProperty().subscribe(chosen::setValue);
        return box;
    }

    private static <T> ComboBox<T> box(Ui ui, List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setVisibleRowCount(12);
        box.setMaxWidth(Double.MAX_VALUE);
        ui.texts().languageProperty().subscribe(_ -> {
            box.setButtonCell(new WordCell<>(words));
            box.setCellFactory(_ -> new WordCell<>(words));
        });
        return box;
    }

    private static final class WordCell<T> extends ListCell<T> {
        private final Function<T, String> words;

        WordCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : words.apply(value));
        }
    }
}
