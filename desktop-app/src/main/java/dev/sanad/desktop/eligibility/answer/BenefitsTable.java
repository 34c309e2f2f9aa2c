package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.Coded;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Meter;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.text.WrappedLabel;
import dev.sanad.desktop.kit.view.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The benefits of an answer: what is covered, on which conditions, what the patient pays, how much is left.
final class BenefitsTable extends VBox {
    private final Ui ui;
    private final LimitWords words;
    private final ObservableList<BenefitRow> rows = FXCollections.observableArrayList();
    private final FilteredList<BenefitRow> filtered = new FilteredList<>(rows);
    private final TableView<BenefitRow> table;
    private List<BenefitRow> coming = List.of();

    BenefitsTable(Ui ui, AnswerViewModel answer) {
        this.ui = ui;
        this.words = new LimitWords(ui.texts(), ui.formats());
        this.table = table();
        getStyleClass().addAll("gap-8", "eligibility-benefits");
        SearchField filter = Nodes.id(new SearchField(ui, "eligibility.benefits.filter"), "benefits-filter");
        filter.textProperty().subscribe(text -> filtered.setPredicate(row -> row.matches(text)));
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(320);
        Label count = Nodes.label(
                ui.texts()
                        .live(
                                () -> ui.texts().get("eligibility.benefits.count", filtered.size(), rows.size()),
                                filtered,
                                rows),
                "muted");
        HBox bar = Cards.toolbar(
                filter,
                count,
                Cards.spacer(),
                Buttons.icon(
                        ui,
                        "eligibility.benefits.export",
                        MaterialDesignT.TABLE_ARROW_DOWN,
                        () -> Tables.exportCsv(ui, table, "benefits.csv")));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
        Nodes.shownWhen(this, Bindings.isNotEmpty(rows));
        answer.answerProperty().subscribe(this::fill);
    }

    /// The rows come two frames after the verdict: what is read first is there first, and no frame has to lay out all.
    private void fill(@Nullable EligibilityAnswer answer) {
        List<BenefitRow> next = answer == null ? List.of() : BenefitRow.of(answer);
        coming = next;
        if (next.isEmpty()) {
            rows.clear();
        } else if (!next.equals(List.copyOf(rows))) {
            rows.clear();
            ui.pulse()
                    .next(
                            "benefits",
                            () -> ui.pulse().next("benefits", () -> {
                                if (next.equals(coming)) {
                                    rows.setAll(next);
                                }
                            }));
        }
    }

    private TableView<BenefitRow> table() {
        TableView<BenefitRow> made = Tables.create(ui, "eligibility.benefits", "eligibility.benefits.title");
        SortedList<BenefitRow> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(made.comparatorProperty());
        made.setItems(sorted);
        made.getStyleClass().add("eligibility-benefits-table");
        made.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "eligibility.benefits.category",
                        190,
                        CategoryCell::new,
                        (cell, row) -> cell.show(ui, row),
                        this::categoryText));
        made.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "eligibility.benefits.conditions",
                        140,
                        () -> wrapping("muted"),
                        (label, row) -> label.setText(conditions(row)),
                        this::conditions));
        made.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "eligibility.benefits.patientPays",
                        150,
                        () -> wrapping("strong"),
                        (label, row) -> label.setText(shares(row)),
                        this::shares));
        made.getColumns()
                .add(Tables.nodeColumn(
                        ui,
                        "eligibility.benefits.limits",
                        240,
                        () -> Nodes.styled(new VBox(), "gap-8"),
                        (box, row) -> fillLimits(box, row.allowances()),
                        row -> lines(row.allowances())));
        made.setContextMenu(menu(made));
        return made;
    }

    private ContextMenu menu(TableView<BenefitRow> made) {
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(ui.texts().of("eligibility.benefits.copy"));
        copy.setOnAction(
                _ -> CopyButton.copy(Tables.tsv(made, made.getSelectionModel().getSelectedItems())));
        MenuItem export = new MenuItem();
        export.textProperty().bind(ui.texts().of("eligibility.benefits.export"));
        export.setOnAction(_ -> Tables.exportCsv(ui, made, "benefits.csv"));
        return new ContextMenu(copy, export);
    }

    private String categoryText(BenefitRow row) {
        String excluded = row.line().excluded() ? " (" + ui.texts().get("eligibility.benefits.excluded") + ")" : "";
        return ui.texts().in(row.category()) + (row.note().isEmpty() ? "" : " – " + row.note()) + excluded;
    }

    private String conditions(BenefitRow row) {
        return Stream.of(row.line().network(), row.line().unit(), row.line().term())
                .filter(Objects::nonNull)
                .map(Coded::text)
                .map(ui.texts()::in)
                .collect(Collectors.joining(" · "));
    }

    private String shares(BenefitRow row) {
        return row.patientShares().stream().map(words::share).collect(Collectors.joining("\n"));
    }

    private String lines(List<Limit> limits) {
        return limits.stream().map(words::line).collect(Collectors.joining("\n"));
    }

    /// A limit with both sides becomes a meter; any other a line.
    private void fillLimits(VBox box, List<Limit> limits) {
        box.getChildren().clear();
        for (Limit limit : limits) {
            if (LimitWords.usedShare(limit).isPresent()) {
                Meter meter = new Meter(ui);
                meter.show(number(limit.used()), number(limit.allowed()), words.line(limit));
                box.getChildren().add(meter);
            } else {
                Label line = wrapping("eligibility-limit");
                line.setText(words.line(limit));
                box.getChildren().add(line);
            }
        }
    }

    private static BigDecimal number(@Nullable Amount amount) {
        return switch (amount) {
            case Amount.Sum(var money) -> money.amount();
            case Amount.Count(long count) -> BigDecimal.valueOf(count);
            case Amount.Text _ -> BigDecimal.ZERO;
            case null -> BigDecimal.ZERO;
        };
    }

    private static Label wrapping(String style) {
        return Nodes.styled(new WrappedLabel(), style);
    }

    /// The category, the payer's own words below it, and the mark of what is excluded.
    private static final class CategoryCell extends VBox {
        private final Label name = wrapping("strong");
        private final Label note = wrapping("muted");
        private final Label excluded = Nodes.styled(new Label(), "badge", "bad");

        CategoryCell() {
            excluded.setGraphic(
                    dev.sanad.desktop.kit.theme.Icons.of(org.kordamp.ikonli.materialdesign2.MaterialDesignC.CANCEL));
            excluded.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(name, note, excluded);
        }

        void show(Ui ui, BenefitRow row) {
            name.setText(ui.texts().in(row.category()));
            note.setText(Isolate.auto(row.note()));
            note.setVisible(!row.note().isEmpty());
            note.setManaged(note.isVisible());
            excluded.setText(ui.texts().get("eligibility.benefits.excluded"));
            excluded.setVisible(row.line().excluded());
            excluded.setManaged(excluded.isVisible());
        }
    }
}
