package dev.sanad.desktop.patients.imports;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.patients.imports.ImportViewModel.State;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Importing a file: choose, watch, read the report.
public final class ImportPane extends VBox {
    /// One refused line with one reason.
    private record RefusedRow(int line, Finding why) {}

    private final Ui ui;
    private final ImportViewModel imports;
    private final TableView<RefusedRow> refused;

    /// @param close leaves the import
    public ImportPane(Ui ui, ImportViewModel imports, Runnable close) {
        this.ui = ui;
        this.imports = imports;
        this.refused = refusedTable();
        getStyleClass().addAll("gap-16", "patients-import");
        HBox head = Cards.toolbar(
                Cards.heading(ui, "patients.import.title"),
                Cards.spacer(),
                Nodes.id(Buttons.plain(ui, "patients.import.close", MaterialDesignC.CLOSE, close), "import-close"));
        StackPane body = new StackPane(
                when(State.CHOOSE, choose()),
                when(State.RUNNING, running()),
                when(State.REPORT, report()),
                when(State.FAILED, failed()));
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox card = Cards.card(head, body);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    private <N extends Node> N when(State state, N node) {
        return Nodes.shownWhen(node, imports.stateProperty().map(state::equals));
    }

    private Region choose() {
        VBox box = Nodes.styled(
                new VBox(
                        Nodes.wrapping(ui.texts().of("patients.import.how")),
                        Nodes.wrapping(ui.texts().of("patients.import.columns"), "muted"),
                        Nodes.id(
                                Buttons.primary(
                                        ui, "patients.import.choose", MaterialDesignF.FILE_UPLOAD_OUTLINE, this::pick),
                                "import-choose")),
                "gap-16",
                "patients-import-step");
        return box;
    }

    private void pick() {
        ui.dialogs().openFile("patients.import.choose", "*.csv", "*.xlsx").ifPresent(imports::start);
    }

    private Region running() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(ui.texts().of("patients.import.running"));
        Label lines = Nodes.label(ui.texts()
                .live(
                        () -> ui.texts()
                                .get(
                                        "patients.import.lines",
                                        ui.formats()
                                                .number(imports.linesProperty().get())),
                        imports.linesProperty()));
        Label file = Nodes.label(
                ui.texts().live(() -> Isolate.auto(imports.fileNameProperty().get()), imports.fileNameProperty()),
                "strong");
        return Nodes.styled(
                new VBox(
                        file,
                        bar,
                        lines,
                        Nodes.id(
                                Buttons.plain(ui, "patients.import.cancel", MaterialDesignC.CANCEL, imports::cancel),
                                "import-cancel")),
                "gap-16",
                "patients-import-step");
    }

    private Region report() {
        HBox figures = Nodes.styled(
                new HBox(
                        figure("patients.import.added", "good", ImportReport::added),
                        figure("patients.import.changed", "flight", ImportReport::changed),
                        figure("patients.import.same", "muted", ImportReport::same),
                        figure(
                                "patients.import.refused",
                                "bad",
                                ended -> ended.refused().size())),
                "gap-24");
        Label stopped = Nodes.wrapping(ui.texts().of("patients.import.stopped"), "warn");
        Nodes.shownWhen(stopped, has(ImportReport::stopped));
        Label clean = Nodes.wrapping(ui.texts().of("patients.import.clean"), "good");
        Nodes.shownWhen(clean, has(ended -> ended.refused().isEmpty()));
        VBox lines = Nodes.styled(new VBox(refused, below()), "gap-8");
        VBox.setVgrow(refused, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        Nodes.shownWhen(lines, has(ended -> !ended.refused().isEmpty()));
        imports.reportProperty().subscribe(this::fill);
        return Nodes.styled(new VBox(figures, stopped, clean, lines, again()), "gap-16", "patients-import-report");
    }

    private Node below() {
        return Cards.toolbar(
                Buttons.plain(ui, "patients.import.copy", MaterialDesignC.CONTENT_COPY, () -> {
                    CopyButton.copy(imports.refusedLines(
                            ui.texts().language(), ui.texts().get("patients.import.heading")));
                    ui.toasts().info(ui.texts().of("kit.copied"));
                }),
                Buttons.plain(
                        ui,
                        "patients.import.export",
                        MaterialDesignT.TABLE_ARROW_DOWN,
                        () -> Tables.exportCsv(ui, refused, "refused-lines.csv")));
    }

    private Node again() {
        return new HBox(
                Buttons.plain(ui, "patients.import.again", MaterialDesignF.FILE_UPLOAD_OUTLINE, imports::again));
    }

    private Region failed() {
        ObservableValue<String> what = ui.texts()
                .live(
                        () -> {
                            var why = imports.failureProperty().get();
                            return why == null
                                    ? ""
                                    : ui.texts().in(why.text()) + " "
                                            + ui.texts().in(why.nextStep());
                        },
                        imports.failureProperty());
        ObservableValue<String> code = imports.failureProperty()
                .map(why -> why == null ? "" : why.code().id());
        return Nodes.styled(
                new VBox(Nodes.wrapping(what, "bad"), Nodes.label(code.orElse(""), "code", "muted"), again()),
                "gap-16",
                "patients-import-step");
    }

    private Node figure(String key, String tone, Function<ImportReport, Integer> count) {
        Label number = Nodes.label(
                ui.texts()
                        .live(
                                () -> {
                                    ImportReport ended =
                                            imports.reportProperty().get();
                                    return ended == null ? "" : ui.formats().number(count.apply(ended));
                                },
                                imports.reportProperty()),
                "big-figure",
                tone);
        return new VBox(number, Nodes.label(ui.texts().of(key), "muted"));
    }

    private ObservableValue<Boolean> has(Function<ImportReport, Boolean> holds) {
        return imports.reportProperty()
                .map(ended -> ended != null && holds.apply(ended))
                .orElse(false);
    }

    private void fill(@Nullable ImportReport ended) {
        refused.getItems().clear();
        if (ended != null) {
            ended.refused()
                    .forEach(line ->
                            line.why().forEach(why -> refused.getItems().add(new RefusedRow(line.line(), why))));
        }
    }

    private TableView<RefusedRow> refusedTable() {
        TableView<RefusedRow> table = Tables.create(ui, "patients.refused", "patients.import.refusedTable");
        table.getColumns()
                .add(Tables.<RefusedRow>column(
                                ui,
                                "patients.import.line",
                                70,
                                row -> ui.formats().number(row.line()))
                        .sortedBy(RefusedRow::line));
        table.getColumns()
                .add(Tables.<RefusedRow>column(
                                ui,
                                "patients.import.code",
                                110,
                                row -> row.why().code())
                        .styled("code"));
        table.getColumns()
                .add(Tables.column(
                        ui,
                        "patients.import.reason",
                        300,
                        row -> ui.texts().in(row.why().text())));
        return table;
    }
}
