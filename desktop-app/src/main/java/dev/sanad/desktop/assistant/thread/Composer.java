package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Reference;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Where a question is typed. Enter sends, Shift+Enter begins a line, Esc leaves a question that is being changed.
final class Composer extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final int FEW = 2;
    private static final int MANY = 8;
    private static final double CHARACTER = 7.6;
    private static final double LINE = 21;
    private static final double AROUND = 18;
    private static final double NEARLY = 0.8;

    private final Ui ui;
    private final ThreadViewModel model;
    private final TextArea field = new TextArea();

    /// A composer.
    ///
    /// @param open what the person is looking at
    Composer(
            Ui ui, ThreadViewModel model, ObservableList<Reference> open, ObservableValue<@Nullable ModelBadge> badge) {
        this.ui = ui;
        this.model = model;
        getStyleClass().add("composer");
        field.setId("assistant-field");
        field.setWrapText(true);
        field.promptTextProperty().bind(ui.texts().of("assistant.prompt"));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        field.textProperty().bindBidirectional(model.draftProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        field.textProperty().subscribe(this::grow);
        field.widthProperty().addListener((_, _, _) -> grow());
        field.disableProperty().bind(Bindings.createBooleanBinding(() -> badge.getValue() == null, badge));
        getChildren().addAll(refusal(), editing(), context(open), field, below(badge));
    }

    void focusField() {
        field.requestFocus();
        field.end();
    }

    private HBox refusal() {
        Label text = Nodes.wrapping(ui.texts().live(this::refusalText, model.refusalProperty()), "bad");
        HBox row = Nodes.styled(new HBox(text), "composer-note");
        Nodes.shownWhen(row, model.refusalProperty().isNotNull());
        return row;
    }

    private String refusalText() {
        Failure why = model.refusalProperty().get();
        return why == null ? "" : ui.texts().in(why.text()) + " " + ui.texts().in(why.nextStep());
    }

    private HBox editing() {
        Button leave = Buttons.icon(ui, "assistant.edit.leave", MaterialDesignC.CLOSE, model::cancelEdit);
        leave.getStyleClass().add("small");
        HBox row = Nodes.styled(
                new HBox(Nodes.label(ui.texts().of("assistant.editing"), "muted"), Cards.spacer(), leave),
                "composer-note");
        Nodes.shownWhen(row, model.editingProperty().isNotNull());
        return row;
    }

    /// What is open goes along with the question, unless the person does not want that.
    private HBox context(ObservableList<Reference> open) {
        ToggleButton along = new ToggleButton();
        along.setId("assistant-context");
        along.setMnemonicParsing(false);
        along.getStyleClass().addAll("composer-context");

        along.selectedProperty().bindBidirectional(model.withContextProperty());
        along.textProperty()
                .bind(ui.texts()
                        .live(
                                () -> open.stream()
                                        .map(each -> Isolate.auto(ui.texts().in(each.title())))
                                        .collect(Collectors.joining(" · ")),
                                open));
        along.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> Icons.of(along.isSelected() ? MaterialDesignL.LINK_VARIANT : MaterialDesignL.LINK_OFF),
                        along.selectedProperty()));
        ObservableValue<String> told = ui.texts()
                .live(
                        () -> ui.texts().get(along.isSelected() ? "assistant.context.on" : "assistant.context.off"),
                        along.selectedProperty());
        Buttons.tip(along, told);
        model.withContextProperty().addListener((_, _, _) -> model.refreshPrompts());

        along.setMinWidth(0);
        HBox row = Nodes.styled(new HBox(along), "composer-note");
        Nodes.shownWhen(row, Bindings.isNotEmpty(open));
        return row;
    }

    private HBox below(ObservableValue<@Nullable ModelBadge> badge) {
        HBox answering = Nodes.styled(new HBox(), "row");
        ModelWords words = new ModelWords(ui);
        badge.subscribe(now -> {
            answering.getChildren().clear();
            if (now != null) {
                answering.getChildren().add(words.badge(now));
            }
        });
        Button send = Buttons.primary(ui, "assistant.send", MaterialDesignS.SEND, model::send);
        send.setId("assistant-send");
        send.disableProperty().bind(model.sendableProperty().not());
        send.setGraphic(Icons.directional(MaterialDesignS.SEND));
        Buttons.tip(send, ui.texts().live(() -> ui.texts().get("assistant.send") + "  (Enter)"));
        Nodes.shownWhen(send, model.runningProperty().not());
        Button stop = Buttons.plain(ui, "assistant.stop", MaterialDesignS.STOP_CIRCLE_OUTLINE, model::stop);
        stop.setId("assistant-stop");
        Nodes.shownWhen(stop, model.runningProperty());
        return Cards.toolbar(answering, Cards.spacer(), counter(), send, stop);
    }

    /// Shown where the end comes near; says what to do where it is passed.
    private Label counter() {
        Label counter = Nodes.label(ui.texts().live(this::counted, model.draftProperty()), "muted", "small-text");
        counter.setId("assistant-counter");
        Nodes.shownWhen(
                counter,
                Bindings.createBooleanBinding(() -> length() > model.longest() * NEARLY, model.draftProperty()));
        model.draftProperty().subscribe(() -> {
            boolean over = length() > model.longest();
            counter.pseudoClassStateChanged(OVER, over);
            field.pseudoClassStateChanged(OVER, over);
        });
        return counter;
    }

    private String counted() {
        String figures =
                Isolate.ltr(ui.formats().number(length()) + " / " + ui.formats().number(model.longest()));
        return length() > model.longest() ? ui.texts().get("assistant.too-long", figures) : figures;
    }

    private int length() {
        return model.draftProperty().get().strip().length();
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                field.replaceSelection("\n");
            } else {
                model.send();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.editingProperty().get() != null) {
            model.cancelEdit();
            event.consume();
        }
    }

    /// As high as its lines, within bounds; in the direction of what is typed.
    private void grow() {
        String text = field.getText();
        double width = Math.max(160, field.getWidth() - 24);
        double lines = text.lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(line.length() * CHARACTER / width)))
                .sum();
        double height = Math.clamp(lines + (text.endsWith("\n") ? 1 : 0), FEW, MANY) * LINE + AROUND;
        field.setMinHeight(height);
        field.setPrefHeight(height);
        field.setMaxHeight(height);
        field.setNodeOrientation(direction(text));
    }

    private NodeOrientation direction(String text) {
        if (text.isBlank()) {
            return NodeOrientation.INHERIT;
        }
        return Isolate.isRightToLeft(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }
}
