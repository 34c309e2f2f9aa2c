package dev.sanad.desktop.today;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.BadgeKind;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Tiles with the day's counts; below, the checks that the chosen tile stands for.
final class TodayView extends View {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Ui ui;
    private final TodayViewModel model;
    private final VBox root;
    private final TableView<CheckSummary> table;

    TodayView(Ui ui, TodayViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        this.table = table();
        HBox tiles = Nodes.styled(
                new HBox(
                        tile(TodayFilter.ALL, MaterialDesignC.CLIPBOARD_CHECK_OUTLINE, "accent-tone"),
                        tile(TodayFilter.COVERED, MaterialDesignC.CHECK_CIRCLE, "good"),
                        tile(TodayFilter.NOT_COVERED, MaterialDesignC.CLOSE_CIRCLE, "bad"),
                        tile(TodayFilter.UNDETERMINED, MaterialDesignH.HELP_CIRCLE, "warn"),
                        tile(TodayFilter.WAITING, MaterialDesignT.TRAY_FULL, "flight")),
                "gap-16");
        Label heading = Nodes.label(
                ui.texts()
                        .live(
                                () -> ui.texts()
                                        .getEnum(
                                                "today.list",
                                                model.filterProperty().get()),
                                model.filterProperty()),
                "heading");
        StatePane pane = new StatePane(ui, table)
                .state(model.state())
                .failure(model.failure())
                .empty(MaterialDesignC.CLIPBOARD_TEXT_CLOCK_OUTLINE, "today.empty.title", "today.empty.hint")
                .emptyAction("today.empty.action", () -> ui.navigation().open(Route.ELIGIBILITY))
                .retry(model::reload);
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox list = Cards.card(
                Cards.toolbar(
                        heading,
                        Cards.spacer(),
                        Buttons.flat(
                                ui,
                                "today.export",
                                MaterialDesignF.FILE_EXPORT_OUTLINE,
                                () -> Tables.exportCsv(ui, table, "checks.csv"))),
                pane);
        VBox.setVgrow(list, Priority.ALWAYS);
        root = Cards.page(header(), new VBox(tiles, list));
        Nodes.styled(root.getChildren().getLast(), "gap-16");
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(String argument) {
        model.show(TodayFilter.of(argument));
    }

    @Override
    public void focusFirst() {
        table.requestFocus();
    }

    private HBox header() {
        VBox words = new VBox(
                Cards.title(ui, "today.title"),
                Cards.muted(ui.texts()
                        .live(
                                () -> ui.texts()
                                        .get(
                                                "today.subtitle",
                                                ui.formats().date(ui.formats().today()),
                                                model.patientCountProperty().get()),
                                model.patientCountProperty(),
                                ui.formats().beat())));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Cards.toolbar(
                words,
                Buttons.primary(
                        ui,
                        "today.check",
                        MaterialDesignS.SHIELD_CHECK,
                        () -> ui.navigation().open(Route.ELIGIBILITY)));
    }

    private Button tile(TodayFilter filter, Ikon icon, String tone) {
        Label figure = Nodes.label(
                ui.texts().live(() -> ui.formats().number(model.count(filter).get()), model.count(filter)),
                "big-figure");
        Label word = Nodes.label(ui.texts().ofEnum("today.tile", filter), "muted");
        HBox top =
                Nodes.styled(new HBox(figure, Cards.spacer(), Nodes.styled(Icons.of(icon), "tile-icon", tone)), "row");
        VBox content = new VBox(top, word);
        content.getStyleClass().add("tile-content");
        Button tile = new Button();
        tile.setGraphic(content);
        tile.setId("today-tile-" + filter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tile.getStyleClass().setAll("tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.accessibleTextProperty()
                .bind(ui.texts()
                        .live(
                                () -> ui.texts().getEnum("today.tile", filter) + ": "
                                        + model.count(filter).get(),
                                model.count(filter)));
        content.prefWidthProperty().bind(tile.widthProperty().subtract(34));
        tile.setOnAction(_ -> ui.navigation().open(Route.TODAY, filter.argument()));
        model.filterProperty().subscribe(now -> tile.pseudoClassStateChanged(CHOSEN, now == filter));
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setPrefWidth(180);
        return tile;
    }

    private TableView<CheckSummary> table() {
        TableView<CheckSummary> made = Tables.create(ui, "today.checks", "today.title");
        made.setItems(model.listed());
        made.getColumns()
                .add(Tables.<CheckSummary>column(
                                ui,
                                "today.column.time",
                                80,
                                check -> ui.formats().time(check.askedAt()))
                        .sortedBy(CheckSummary::askedAt));
        made.getColumns().add(Tables.column(ui, "today.column.patient", 220, CheckSummary::name));
        made.getColumns()
                .add(Tables.column(
                        ui, "today.column.payer", 180, check -> ui.texts().in(check.payer())));
        made.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "today.column.verdict",
                        180,
                        () -> new Badge(ui),
                        (badge, check) -> badge.show(kind(check), ""),
                        check -> ui.texts().getEnum("kit.badge", kind(check))));
        made.getColumns()
                .add(Tables.<CheckSummary>column(
                        ui, "today.column.answer", 380, check -> ui.texts().in(check.sentence())));
        made.getColumns()
                .add(Tables.<CheckSummary>column(ui, "today.column.user", 110, CheckSummary::askedBy)
                        .styled("muted"));
        Tables.onOpen(
                made,
                check -> ui.navigation()
                        .open(
                                Route.ELIGIBILITY,
                                check.patient().value() + "/check/" + check.id().value()));
        return made;
    }

    private static BadgeKind kind(CheckSummary check) {
        return switch (check.state()) {
            case IN_FLIGHT -> BadgeKind.IN_FLIGHT;
            case QUEUED -> BadgeKind.QUEUED;
            case FAILED -> BadgeKind.FAILED;
            case CANCELLED -> BadgeKind.CANCELLED;
            case ANSWERED ->
                switch (check.verdict()) {
                    case COVERED -> BadgeKind.COVERED;
                    case NOT_COVERED -> BadgeKind.NOT_COVERED;
                    case UNDETERMINED -> BadgeKind.UNDETERMINED;
                };
        };
    }
}
