package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Toasts;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.knowledge.ReadingRow.State;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The files that are being read in, each with its progress; those that could not be read with what to
/// do.
final class ReadingsPane extends VBox {
    private static final int MOST_SHOWN = 4;

    private final Ui ui;
    private final ReadingsViewModel model;
    private final Map<ReadingRow, Node> nodes = new HashMap<>();
    private final VBox shown = Nodes.styled(new VBox(), "gap-8");
    private final Label more = Nodes.styled(new Label(), "muted", "small-text");

    ReadingsPane(Ui ui, ReadingsViewModel model) {
        this.ui = ui;
        this.model = model;
        setId("knowledge-readings");
        getStyleClass().add("gap-8");
        getChildren().addAll(shown, more);
        model.rows().addListener((ListChangeListener<ReadingRow>) _ -> fill());
        fill();
    }

    private void fill() {
        nodes.keySet().retainAll(model.rows());
        shown.getChildren()
                .setAll(model.rows().stream()
                        .limit(MOST_SHOWN)
                        .map(row -> nodes.computeIfAbsent(row, this::node))
                        .toList());
        int rest = model.rows().size() - shown.getChildren().size();
        more.textProperty().unbind();
        more.textProperty().bind(ui.texts().of("knowledge.reading.more", rest));
        more.setVisible(rest > 0);
        more.setManaged(rest > 0);
        setVisible(!model.rows().isEmpty());
        setManaged(!model.rows().isEmpty());
    }

    private Node node(ReadingRow row) {
        Label name = Nodes.styled(new Label(Isolate.auto(row.name())), "strong", Nodes.MAY_BE_CUT);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var stop = Buttons.icon(ui, "knowledge.reading.stop", MaterialDesignC.CLOSE, () -> model.dismiss(row));
        stop.getStyleClass().add("small");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(row.progressProperty());
        bar.accessibleTextProperty().bind(ui.texts().of("knowledge.reading.bar", row.name()));
        Nodes.shownWhen(bar, row.stateProperty().isNotEqualTo(State.FAILED));
        Label words = Nodes.wrapping(ui.texts().live(() -> words(row), row.stateProperty()), "small-text");
        row.stateProperty().subscribe(state -> {
            words.getStyleClass().removeAll("bad", "muted");
            words.getStyleClass().add(state == State.FAILED ? "bad" : "muted");
        });
        return Nodes.styled(new VBox(Nodes.styled(new HBox(name, stop), "row"), bar, words), "knowledge-reading");
    }

    private String words(ReadingRow row) {
        Failure why = row.failureProperty().get();
        if (why == null) {
            return ui.texts().getEnum("knowledge.reading", row.stateProperty().get());
        }
        return Toasts.sentence(ui.texts(), why);
    }
}
