package dev.sanad.desktop.eligibility.checks;

import dev.sanad.core.eligibility.RawExchange;
import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.eligibility.checks.RawViewModel.Side;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The raw messages of a check: pretty-printed, left to right, searchable, one side at a time.
public final class RawPane extends VBox {
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");
    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");

    private final Ui ui;
    private final RawViewModel raw;
    private final ListView<String> lines;

    public RawPane(Ui ui, RawViewModel raw) {
        this.ui = ui;
        this.raw = raw;
        this.lines = lines();
        getStyleClass().addAll("gap-8", "eligibility-raw");
        StatePane pane = new StatePane(ui, lines)
                .state(Precedence.of(ViewState.CONTENT)
                        .when(ViewState.ERROR, raw.failureProperty().isNotNull())
                        .when(ViewState.LOADING, raw.rawProperty().isNull())
                        .when(ViewState.EMPTY, Bindings.isEmpty(raw.lines())))
                .failure(raw.failureProperty().map(Failure.class::cast))
                .empty(MaterialDesignF.FILE_QUESTION_OUTLINE, "eligibility.raw.none", "eligibility.raw.noneHint");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(bar(), pane);
    }

    private Node bar() {
        ToggleGroup sides = new ToggleGroup();
        HBox choice = new HBox(side(Side.REQUEST, sides, "left-pill"), side(Side.RESPONSE, sides, "right-pill"));
        SearchField search = Nodes.id(new SearchField(ui, "eligibility.raw.search"), "raw-search");
        search.textProperty().bindBidirectional(raw.searchProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                raw.step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
        Label matches = Nodes.label(
                ui.texts()
                        .live(
                                () -> raw.searchProperty().get().isBlank()
                                        ? ""
                                        : ui.texts()
                                                .get(
                                                        "eligibility.raw.matches",
                                                        raw.matchesProperty().get()),
                                raw.matchesProperty(),
                                raw.searchProperty()),
                "muted");
        Label status = Nodes.label(ui.texts().live(this::status, raw.rawProperty()), "muted");
        return Cards.toolbar(
                choice,
                search,
                Buttons.icon(ui, "eligibility.raw.previous", MaterialDesignC.CHEVRON_UP, () -> raw.step(-1)),
                Buttons.icon(ui, "eligibility.raw.next", MaterialDesignC.CHEVRON_DOWN, () -> raw.step(1)),
                matches,
                Cards.spacer(),
                status,
                new CopyButton(ui, raw::text));
    }

    private String status() {
        RawExchange both = raw.rawProperty().get();
        if (both == null || both.status() == 0) {
            return "";
        }
        return Isolate.ltr("HTTP " + both.status());
    }

    private ToggleButton side(Side side, ToggleGroup group, String style) {
        ToggleButton button = Nodes.styled(new ToggleButton(), style);
        button.setId("raw-" + side.name().toLowerCase(Locale.ROOT));
        button.textProperty().bind(ui.texts().ofEnum("eligibility.raw.side", side));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(raw.sideProperty().get() == side);
        button.setOnAction(_ -> {
            raw.turnTo(side);
            button.setSelected(true);
        });
        return button;
    }

    private ListView<String> lines() {
        ListView<String> list = Nodes.ltr(Nodes.id(new ListView<>(raw.lines()), "raw-lines"));
        list.getStyleClass().add("eligibility-raw-lines");
        list.accessibleTextProperty().bind(ui.texts().of("eligibility.raw.title"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new LineCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                CopyButton.copy(String.join("\n", list.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
        raw.matchProperty().subscribe(line -> {
            if (line.intValue() >= 0) {
                list.getSelectionModel().clearAndSelect(line.intValue());
                list.scrollTo(Math.max(0, line.intValue() - 4));
            }
        });
        raw.searchProperty().subscribe(_ -> list.refresh());
        return list;
    }

    private final class LineCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
            String wanted = raw.searchProperty().get().strip().toLowerCase(Locale.ROOT);
            pseudoClassStateChanged(
                    MATCH,
                    line != null
                            && !wanted.isEmpty()
                            && line.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }
}
