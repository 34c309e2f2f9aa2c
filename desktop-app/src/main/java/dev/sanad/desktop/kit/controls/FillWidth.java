package dev.sanad.desktop.kit.controls;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/// Lets the columns share a table's width by what they prefer, the last one taking what is over, until somebody drags
/// one. The toolkit's own policies forget what columns prefer where a table was first laid out in no room at all, as on
/// a page that is not shown yet, and make them equal.
@SuppressWarnings({"rawtypes", "unchecked"}) // the type that the toolkit prescribes for policies
final class FillWidth implements Callback<ResizeFeatures, Boolean> {
    private boolean dragged;

    @Override
    public Boolean call(ResizeFeatures features) {
        dragged |= features.getColumn() != null;
        if (dragged) {
            return TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
        }
        share(features);
        return true;
    }

    private static <R> void share(ResizeFeatures<R> features) {
        List<TableColumn<R, ?>> columns = features.getTable().getVisibleLeafColumns();
        double room = features.getContentWidth();
        double preferred =
                columns.stream().mapToDouble(TableColumn::getPrefWidth).sum();
        if (columns.isEmpty() || room <= 0 || preferred <= 0) {
            return;
        }
        double scale = Math.min(1, room / preferred);
        double used = 0;
        for (TableColumn<R, ?> column : columns.subList(0, columns.size() - 1)) {
            double width = Math.floor(Math.max(column.getMinWidth(), column.getPrefWidth() * scale));
            features.setColumnWidth(column, width);
            used += width;
        }
        TableColumn<R, ?> last = columns.getLast();
        features.setColumnWidth(last, Math.max(last.getMinWidth(), room - used));
    }
}
