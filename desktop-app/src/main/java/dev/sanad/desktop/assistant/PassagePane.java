package dev.sanad.desktop.assistant;

import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A passage that an answer cites, with the cited words marked.
final class PassagePane extends VBox {
    PassagePane(Ui ui, Words title, String text, String excerpt) {
        this(ui, title, text, excerpt, "");
    }

    /// @param address of a document that lies elsewhere, to be copied; empty for none
    PassagePane(Ui ui, Words title, String text, String excerpt, String address) {
        getStyleClass().add("passage");
        var heading = Nodes.wrapping(ui.texts().words(title), "heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        TextFlow flow = Nodes.styled(new TextFlow(), "passage-text");
        flow.setNodeOrientation(
                Isolate.isRightToLeft(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        int at = excerpt.isBlank() || excerpt.equals(text) ? -1 : text.indexOf(excerpt);
        if (at < 0) {
            run(flow, text);
        } else {
            run(flow, text.substring(0, at));
            run(flow, excerpt, "passage-mark");
            run(flow, text.substring(at + excerpt.length()));
        }
        ScrollPane scroll = Cards.scroll(new VBox(flow));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(Nodes.styled(new HBox(heading, new CopyButton(ui, () -> text)), "row"));
        if (!address.isBlank()) {
            Label where =
                    Nodes.ltr(Nodes.styled(new Label(Isolate.ltr(address)), "code", "small-text", Nodes.MAY_BE_CUT));
            where.setMaxWidth(Double.MAX_VALUE);
            where.setMinWidth(0);
            HBox.setHgrow(where, Priority.ALWAYS);
            getChildren().add(Nodes.styled(new HBox(where, new CopyButton(ui, () -> address)), "row"));
        }
        getChildren().add(scroll);
    }

    private static void run(TextFlow flow, String text, String... classes) {
        if (!text.isEmpty()) {
            Text run = Nodes.styled(new Text(text), classes);
            run.getStyleClass().add("passage-run");
            flow.getChildren().add(run);
        }
    }
}
