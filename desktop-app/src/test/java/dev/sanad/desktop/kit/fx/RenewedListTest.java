package dev.sanad.desktop.kit.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// With the table whose rows it is about.
@ExtendWith(HeadlessFx.class)
class RenewedListTest {
    private final RenewedList<String> states = new RenewedList<>();
    private final List<String> filled = new ArrayList<>();

    private final class Cell extends TableCell<String, String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(item);
            if (!empty) {
                filled.add(item);
            }
        }
    }

    private TableView<String> table() {
        TableColumn<String, String> column = new TableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell());
        TableView<String> table = new TableView<>(new FilteredList<>(states));
        table.getColumns().add(column);
        return table;
    }

    private static void layOut(TableView<String> table) {
        table.getScene().getRoot().applyCss();
        table.getScene().getRoot().layout();
    }

    @Test
    void onlyTheRowOfANewerStateIsFilledAnew() throws Exception {
        HeadlessFx.onFx(() -> {
            states.setAll("a 1", "b 1", "c 1", "d 1");
            TableView<String> table = table();
            new Scene(table, 300, 300);
            layOut(table);
            assertThat(filled).contains("a 1", "b 1", "c 1", "d 1");
            table.getSelectionModel().select(1);
            filled.clear();
            assertThat(states.renew(1, "b 2")).isEqualTo("b 1");
            assertThat(states.renew(2, "c 2")).isEqualTo("c 1");
            layOut(table);
            assertThat(filled).containsOnly("b 2", "c 2");
            assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(1);
            assertThat(table.getSelectionModel().getSelectedItems()).containsExactly("b 2");
            return null;
        });
    }

    @Test
    void otherChangesAreThoseOfAList() {
        states.addAll("a", "b", "c");
        states.remove("b");
        states.set(0, "d");
        states.addFirst("e");
        assertThat(states).containsExactly("e", "d", "c");
    }
}
