package dev.sanad.desktop.kit.controls;

import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A column whose cells can be told as text: shown, sorted, copied and exported by it.
///
/// @param <R> the row
public final class TextColumn<R> extends TableColumn<R, R> {
    private final Function<R, String> text;

    TextColumn(Function<R, String> text) {
        this.text = text;
        setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        setCellFactory(_ -> new TextCell());
        setComparator((a, b) -> text.apply(a).compareToIgnoreCase(text.apply(b)));
    }

    /// Sorts by something else than the text.
    public <K extends Comparable<? super K>> TextColumn<R> sortedBy(Function<R, K> key) {
        setComparator((a, b) -> key.apply(a).compareTo(key.apply(b)));
        return this;
    }

    /// Adds a style class to the cells: `code`, `money`, `muted`.
    public TextColumn<R> styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    /// A cell as text.
    public String textOf(R row) {
        return text.apply(row);
    }

    private final class TextCell extends TableCell<R, R> {
        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
