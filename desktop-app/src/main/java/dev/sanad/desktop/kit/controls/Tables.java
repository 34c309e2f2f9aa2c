package dev.sanad.desktop.kit.controls;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.desktop.kit.view.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tables as they are everywhere: virtualised, columns can be hidden and are remembered, several rows can be
/// selected,
/// Ctrl+C copies them as TSV, Enter or a double click opens.
public final class Tables {
    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");

    private Tables() {}

    /// An empty table.
    ///
    /// @param id       under which the choice of columns is remembered; also the node's id, with dashes for dots
    /// @param titleKey what a screen reader calls it
    public static <R> TableView<R> create(Ui ui, String id, String titleKey) {
        TableView<R> table = new TableView<>();
        table.setId(id.replace('.', '-'));
        table.getStyleClass().add("striped-none");
        table.accessibleTextProperty().bind(ui.texts().of(titleKey));
        table.setColumnResizePolicy(new FillWidth());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.setPlaceholder(new Label());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                CopyButton.copy(tsv(table, table.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
        table.getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(column -> remember(ui, id, column));
            }
        });
        retell(ui, table);
        return table;
    }

    /// A column of text.
    ///
    /// @param width preferred
    public static <R> TextColumn<R> column(Ui ui, String key, double width, Function<R, String> text) {
        TextColumn<R> column = new TextColumn<>(text);
        column.textProperty().bind(ui.texts().of(key));
        column.setId(key);
        column.setPrefWidth(width);
        column.setReorderable(true);
        return column;
    }

    /// A column of nodes, made once per cell and then filled with row after row.
    ///
    /// @param text the cell as text, to copy, export and read out
    public static <R, N extends Node> TextColumn<R> nodeColumn(
            Ui ui, String key, double width, Supplier<N> make, BiConsumer<N, R> fill, Function<R, String> text) {
        TextColumn<R> column = column(ui, key, width, text);
        column.setCellFactory(_ -> new NodeCell<>(make.get(), fill, text));
        return column;
    }

    /// What Enter and a double click do.
    public static <R> void onOpen(TableView<R> table, Consumer<R> work) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            R selected = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                work.accept(selected);
                event.consume();
            }
        });
        table.setRowFactory(_ -> {
            TableRow<R> row = new TableRow<>();
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    work.accept(row.getItem());
                }
            });
            return row;
        });
    }

    /// Rows as tab-separated text with a heading line, of the columns that are shown.
    public static <R> String tsv(TableView<R> table, List<R> rows) {
        return Delimited.write(shown(table), rows, '\t');
    }

    /// Asks where to, and writes all rows as CSV that spreadsheets open without harm.
    public static <R> void exportCsv(Ui ui, TableView<R> table, String suggestedName) {
        ui.dialogs().saveFile("kit.export.title", suggestedName).ifPresent(file -> {
            String csv = Delimited.write(shown(table), List.copyOf(table.getItems()), ',');
            ui.io().execute(() -> write(ui, file, csv));
        });
    }

    private static void write(Ui ui, Path file, String csv) {
        try {
            Files.writeString(file, "\uFEFF" + csv);
            ui.fx().execute(() -> ui.toasts().success(ui.texts().of("kit.export.done")));
        } catch (IOException e) {
            ui.fx().execute(() -> ui.toasts().failure(Failure.of(FailureCode.FILE_NOT_WRITTEN)));
        }
    }

    private static <R> List<TextColumn<R>> shown(TableView<R> table) {
        return table.getVisibleLeafColumns().stream()
                .filter(TextColumn.class::isInstance)
                .map(column -> {
                    @SuppressWarnings("unchecked")
                    TextColumn<R> text = (TextColumn<R>) column;
                    return text;
                })
                .toList();
    }

    private static void remember(Ui ui, String table, TableColumn<?, ?> column) {
        String id = column.getId();
        if (id == null) {
            return;
        }
        String key = "columns." + table + "." + id;
        column.setVisible(Boolean.parseBoolean(ui.memory().get(key, String.valueOf(column.isVisible()))));
        column.visibleProperty().addListener((_, _, now) -> ui.memory().put(key, String.valueOf(now)));
    }

    /// Cells tell dates, ages and words: they are told again when language, Hijri switch or minute change.
    private static void retell(Ui ui, TableView<?> table) {
        ObservableValue<String> beat =
                ui.formats().live(() -> ui.texts().language().tag());
        InvalidationListener again = _ -> {
            beat.getValue();
            table.refresh();
        };
        beat.getValue();
        beat.addListener(new WeakInvalidationListener(again));
        table.getProperties().put(Tables.class, List.of(beat, again));
    }

    private static final class NodeCell<R, N extends Node> extends TableCell<R, R> {
        private final N node;
        private final BiConsumer<N, R> fill;
        private final Function<R, String> text;

        NodeCell(N node, BiConsumer<N, R> fill, Function<R, String> text) {
            this.node = node;
            this.fill = fill;
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                fill.accept(node, row);
                setGraphic(node);
                setAccessibleText(text.apply(row));
            }
        }
    }
}
