package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.BadgeKind;
import dev.sanad.desktop.kit.controls.Meter;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.text.WrappedLabel;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Where controls and views are dressed and laid out for the first time while nobody looks: what a
/// control costs once in a process (its skin's classes, its styles) is paid piece by piece, a frame
/// for each, and not all at once in the moment in which a person opens a screen. Used on the JavaFX
/// thread.
final class Backstage {
    /// So high that a list makes a few of its rows only.
    private static final double FEW_ROWS = 160;

    private final Ui ui;
    private final Region front;
    private final StackPane stand = new StackPane();
    private final Map<String, Supplier<Node>> kinds = new LinkedHashMap<>();

    /// @param front where the views are going to be shown; they are laid out at its width
    Backstage(Ui ui, Themes themes, Region front) {
        this.ui = ui;
        this.front = front;
        Scene scene = new Scene(stand);
        themes.dressOnce(scene);
        scene.setNodeOrientation(front.getEffectiveNodeOrientation());
        kinds.put("label", () -> new Label("A", Icons.of(MaterialDesignP.PLUS)));
        kinds.put("wrapping label", () -> new WrappedLabel("A b"));
        kinds.put("button", () -> new Button("A", Icons.of(MaterialDesignP.PLUS)));
        kinds.put("text field", TextField::new);
        kinds.put("search field", () -> new SearchField(ui, "shell.search.prompt"));
        kinds.put("password field", PasswordField::new);
        kinds.put("check box", CheckBox::new);
        kinds.put("radio button", RadioButton::new);
        kinds.put("toggle button", ToggleButton::new);
        kinds.put("toggle switch", ToggleSwitch::new);
        kinds.put("combo box", ComboBox::new);
        kinds.put("spinner", () -> new Spinner<>(0, 1, 0));
        kinds.put("date picker", DatePicker::new);
        kinds.put("badge", () -> Badge.of(ui, BadgeKind.LIVE));
        kinds.put("meter", () -> new Meter(ui));
        kinds.put("progress", ProgressIndicator::new);
        kinds.put("grid", GridPane::new);
        kinds.put("scroll pane", () -> new ScrollPane(new Label("A")));
        kinds.put("split pane", () -> new SplitPane(new Label("A"), new Label("B")));
        kinds.put("tabs", () -> new TabPane(new Tab("A", new Label("A"))));
        kinds.put("text area", TextArea::new);
        kinds.put("list", Backstage::list);
        kinds.put("table", this::table);
    }

    /// Dresses one control of each kind, a frame for each.
    CompletableFuture<Void> warm() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        next(List.copyOf(kinds.entrySet()).iterator(), done);
        return done;
    }

    private void next(java.util.Iterator<Entry<String, Supplier<Node>>> left, CompletableFuture<Void> done) {
        if (!left.hasNext()) {
            done.complete(null);
            return;
        }
        Entry<String, Supplier<Node>> kind = left.next();
        ui.pulse().next("trying on a " + kind.getKey(), () -> {
            dress(kind.getValue().get());
            next(left, done);
        });
    }

    /// Dresses a node and lays it out.
    void dress(Node node) {
        double width = Math.max(1, front.getWidth());
        stand.getChildren().setAll(node);
        stand.resize(width, FEW_ROWS);
        stand.applyCss();
        stand.layout();
        stand.getChildren().clear();
    }

    private static Node list() {
        ListView<String> list = new ListView<>();
        list.getItems().add("A");
        return list;
    }

    private Node table() {
        TableView<String> table = Tables.create(ui, "backstage", "shell.search.prompt");
        table.getColumns().add(Tables.column(ui, "shell.search.prompt", 100, row -> row));
        table.getItems().add("A");
        return table;
    }
}
