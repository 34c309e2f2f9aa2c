package dev.sanad.desktop.assistant.sent;

import dev.sanad.core.assistant.SentView;
import dev.sanad.desktop.assistant.thread.ModelWords;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// What left the workstation for an answer, letter by letter, and what each token stands for here.
public final class SentPane extends VBox {
    private final Ui ui;
    private final SentViewModel model;
    private final ModelWords words;
    private final HBox heading = Nodes.styled(new HBox(), "row");
    private final ListView<SentView.Part> parts = new ListView<>();
    private final TextArea text = new TextArea();
    private final TableView<SentView.Replacement> replaced;
    private final Label nothingReplaced;
    private final BooleanProperty searched = new SimpleBooleanProperty(this, "searched");

    public SentPane(Ui ui, SentViewModel model) {
        this.ui = ui;
        this.model = model;
        words = new ModelWords(ui);
        getStyleClass().add("sent");
        parts.setId("sent-parts");
        parts.accessibleTextProperty().bind(ui.texts().of("assistant.sent.parts"));
        parts.setCellFactory(_ -> new PartCell());
        text.setId("sent-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("raw");
        // Letter by letter as on the line: tokens, numbers and JSON keep their order.
        text.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        text.accessibleTextProperty().bind(ui.texts().of("assistant.sent.text"));
        parts.getSelectionModel().selectedItemProperty().addListener((_, _, part) -> show(part));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox both = Nodes.styled(new HBox(parts, text), "sent-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        replaced = table();
        nothingReplaced = Cards.muted(ui.texts()
                .live(
                        () -> ui.texts()
                                .get(searched.get() ? "assistant.sent.left-out" : "assistant.sent.nothing-replaced"),
                        searched));
        ToggleSwitch values = new ToggleSwitch();
        values.setId("sent-values");
        values.textProperty().bind(ui.texts().of("assistant.sent.values"));
        values.selectedProperty().bindBidirectional(model.valuesShownProperty());
        model.valuesShownProperty().addListener((_, _, _) -> replaced.refresh());
        Nodes.shownWhen(values, Bindings.isNotEmpty(replaced.getItems()));
        Nodes.shownWhen(replaced, Bindings.isNotEmpty(replaced.getItems()));
        Nodes.shownWhen(nothingReplaced, Bindings.isEmpty(replaced.getItems()));
        VBox content = Nodes.styled(
                new VBox(
                        heading,
                        both,
                        Cards.toolbar(Cards.heading(ui, "assistant.sent.replaced"), Cards.spacer(), values),
                        nothingReplaced,
                        replaced),
                "gap-8");
        StatePane state = new StatePane(ui, content)
                .state(model.state())
                .failure(model.failure())
                .empty(MaterialDesignE.EYE_OUTLINE, "assistant.sent.empty", "assistant.sent.empty.hint");
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(Cards.muted(ui.texts().of("assistant.sent.hint")), state);
        model.steps().addListener((ListChangeListener<SentView>) _ -> show());
        model.stepProperty().addListener((_, _, _) -> show());
        show();
    }

    private TableView<SentView.Replacement> table() {
        TableView<SentView.Replacement> made = Tables.create(ui, "assistant.sent", "assistant.sent.replaced");
        made.getStyleClass().add("sent-table");
        made.getColumns()
                .add(Tables.<SentView.Replacement>column(ui, "assistant.sent.token", 160, SentView.Replacement::token)
                        .styled("code"));
        made.getColumns()
                .add(Tables.column(
                        ui,
                        "assistant.sent.kind",
                        200,
                        each -> ui.texts()
                                .getEnum("assistant.personal", each.personal().kind())));
        made.getColumns()
                .add(Tables.column(
                        ui,
                        "assistant.sent.value",
                        280,
                        each -> model.valuesShownProperty().get()
                                ? Isolate.auto(each.personal().value())
                                : "•••••"));
        return made;
    }

    private void show() {
        if (model.steps().isEmpty()) {
            return;
        }
        int at = Math.clamp(model.stepProperty().get(), 0, model.steps().size() - 1);
        SentView step = model.steps().get(at);
        Node to = step.isSearch()
                ? words.badge(step.to(), ui.texts().of("assistant.sent.index"))
                : words.badge(step.to());
        heading.getChildren().setAll(to, told(step), Cards.spacer());
        searched.set(step.isSearch());
        if (model.steps().size() > 1) {
            heading.getChildren()
                    .addAll(
                            turn(at - 1, MaterialDesignC.CHEVRON_LEFT),
                            at(at),
                            turn(at + 1, MaterialDesignC.CHEVRON_RIGHT));
        }
        heading.getChildren().add(new CopyButton(ui, this::chosen));
        parts.getItems().setAll(step.parts());
        replaced.getItems().setAll(step.replacements());
        parts.getSelectionModel().selectLast();
    }

    private Label told(SentView step) {
        Label told = Nodes.label(
                ui.formats()
                        .live(() -> ui.formats().dateTime(step.at())
                                + " · "
                                + Isolate.auto(ui.formats().bytes(step.bytes()))),
                "muted",
                "small-text");
        told.setMinWidth(0);
        return told;
    }

    private Label at(int step) {
        return Nodes.label(ui.texts()
                .live(() -> ui.texts()
                        .get("assistant.sent.step", step + 1, model.steps().size())));
    }

    private Button turn(int to, org.kordamp.ikonli.Ikon icon) {
        String key = icon == MaterialDesignC.CHEVRON_LEFT ? "assistant.version.before" : "assistant.version.next";
        Button button = Nodes.id(
                Buttons.icon(ui, key, icon, () -> model.stepProperty().set(to)),
                icon == MaterialDesignC.CHEVRON_LEFT ? "sent-before" : "sent-next");
        button.setGraphic(dev.sanad.desktop.kit.theme.Icons.directional(icon));
        button.getStyleClass().add("small");
        button.setDisable(to < 0 || to >= model.steps().size());
        return button;
    }

    private void show(SentView.@Nullable Part part) {
        String shown = part == null ? "" : part.text();
        text.setText(leftToRight(shown));
        text.positionCaret(0);
    }

    /// Every line begins on the left, also one in Arabic: a mark that is not seen, and not copied, says so.
    private static String leftToRight(String text) {
        return text.lines().map(line -> "\u200E" + line).collect(Collectors.joining("\n"));
    }

    private String chosen() {
        SentView.Part part = parts.getSelectionModel().getSelectedItem();
        return part == null ? "" : part.text();
    }

    private final class PartCell extends ListCell<SentView.Part> {
        @Override
        protected void updateItem(SentView.@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            textProperty().unbind();
            if (empty || part == null) {
                setText(null);
            } else {
                textProperty()
                        .bind(ui.texts()
                                .live(() -> ui.texts().getEnum("assistant.role", part.role())
                                        + " · "
                                        + ui.texts()
                                                .get(
                                                        "assistant.sent.characters",
                                                        ui.formats()
                                                                .number(part.text()
                                                                        .length()))));
            }
        }
    }
}
