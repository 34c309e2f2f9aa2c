package dev.sanad.desktop.system.log;

import dev.sanad.core.operations.LogLine;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The log in a table; below it everything about the line that is selected.
public final class LogPane {
    private static final double SHARE = 0.72;

    private final Ui ui;
    private final LogViewModel model;
    private final VBox root;

    public LogPane(Ui ui, LogViewModel model) {
        this.ui = ui;
        this.model = model;
        TableView<LogLine> table = table();
        StatePane pane = new StatePane(ui, table)
                .state(Precedence.of(ViewState.CONTENT)
                        .when(ViewState.ERROR, model.failureProperty().isNotNull())
                        .when(ViewState.LOADING, model.readProperty().not())
                        .when(ViewState.EMPTY, Bindings.isEmpty(model.lines())))
                .failure(model.failureProperty())
                .retry(model::refresh)
                .empty(MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE, "system.log.empty", "system.log.emptyHint");
        SplitPane split = new SplitPane(pane, detail(table));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(SHARE);
        VBox.setVgrow(split, Priority.ALWAYS);
        root = Nodes.styled(new VBox(head(), split), "gap-8");
    }

    public Region root() {
        return root;
    }

    private HBox head() {
        SearchField text = new SearchField(ui, "system.log.search");
        text.setId("log-search");
        text.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        ComboBox<LogLine.Level> level = new ComboBox<>();
        level.setId("log-level");
        level.getItems().setAll(LogLine.Level.values());
        level.valueProperty().bindBidirectional(model.levelProperty());
        level.accessibleTextProperty().bind(ui.texts().of("system.log.level"));
        level.setConverter(new StringConverter<>() {
            @Override
            public String toString(LogLine.@Nullable Level value) {
                return value == null ? "" : ui.texts().getEnum("system.log.from", value);
            }

            @Override
            public LogLine.@Nullable Level fromString(String text) {
                return null;
            }
        });
        ui.texts().languageProperty().subscribe(() -> {
            StringConverter<LogLine.Level> same = level.getConverter();
            level.setConverter(null);
            level.setConverter(same);
        });
        return Cards.toolbar(text, level);
    }

    private TableView<LogLine> table() {
        TableView<LogLine> table = Tables.create(ui, "system.log", "system.tab.log");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setItems(model.lines());
        table.getColumns()
                .add(Tables.<LogLine>column(
                                ui, "system.log.at", 150, line -> ui.formats().dateTime(line.at()))
                        .sortedBy(LogLine::at));
        table.getColumns().add(level());
        table.getColumns()
                .add(Tables.<LogLine>column(ui, "system.log.message", 520, LogLine::message)
                        .styled("log-text"));
        table.getColumns()
                .add(Tables.<LogLine>column(ui, "system.log.where", 200, LogPane::where)
                        .styled("code"));
        return table;
    }

    private TableColumn<LogLine, LogLine> level() {
        return Tables.<LogLine, Label>nodeColumn(
                ui,
                "system.log.level",
                110,
                Label::new,
                (label, line) -> {
                    label.setText(ui.texts().getEnum("system.log.grade", line.level()));
                    label.setGraphic(Icons.of(icon(line.level())));
                    label.getStyleClass().removeAll("good", "warn", "bad", "muted");
                    label.getStyleClass().add(tone(line.level()));
                },
                line -> ui.texts().getEnum("system.log.grade", line.level()));
    }

    private static String tone(LogLine.Level level) {
        return switch (level) {
            case DEBUG, INFO -> "muted";
            case WARN -> "warn";
            case ERROR -> "bad";
        };
    }

    private static Ikon icon(LogLine.Level level) {
        return switch (level) {
            case DEBUG -> MaterialDesignB.BUG_OUTLINE;
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARN -> MaterialDesignA.ALERT;
            case ERROR -> MaterialDesignA.ALERT_CIRCLE;
        };
    }

    /// The class that spoke, without its package.
    private static String where(LogLine line) {
        return line.logger().substring(line.logger().lastIndexOf('.') + 1);
    }

    private StackPane detail(TableView<LogLine> table) {
        TextArea detail = Nodes.styled(new TextArea(), "raw");
        detail.setEditable(false);
        detail.accessibleTextProperty().bind(ui.texts().of("system.log.detail"));
        Nodes.ltr(detail);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> detail.setText(line == null ? "" : whole(line)));
        CopyButton copy = new CopyButton(ui, detail::getText);
        StackPane place = Nodes.styled(new StackPane(detail, copy), "log-detail");
        StackPane.setAlignment(copy, javafx.geometry.Pos.TOP_RIGHT);
        Label none = Nodes.label(ui.texts().of("system.log.choose"), "muted");
        Nodes.shownWhen(none, table.getSelectionModel().selectedItemProperty().isNull());
        Nodes.shownWhen(copy, table.getSelectionModel().selectedItemProperty().isNotNull());
        place.getChildren().add(none);
        return place;
    }

    private static String whole(LogLine line) {
        String head =
                String.format(Locale.ROOT, "%s %s %s [%s]%n", line.at(), line.level(), line.logger(), line.thread());
        String trace = line.trace().isEmpty() ? "" : "trace " + line.trace() + "\n";
        String error = line.error().isEmpty() ? "" : "\n" + line.error();
        return head + trace + line.message() + error;
    }
}
