package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rooms that a screen is furnished with.
public final class Cards {
    private Cards() {}

    /// A raised sheet.
    public static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    /// A raised sheet with a heading.
    public static VBox section(Ui ui, String titleKey, Node... nodes) {
        VBox card = card(nodes);
        card.getChildren().addFirst(heading(ui, titleKey));
        return card;
    }

    /// The title of a screen.
    public static Label title(Ui ui, String key) {
        return Nodes.label(ui.texts().of(key), "page-title");
    }

    /// The heading of a part.
    public static Label heading(Ui ui, String key) {
        return Nodes.label(ui.texts().of(key), "heading");
    }

    /// A text of less weight, which wraps.
    public static Label muted(ObservableValue<String> text) {
        return Nodes.wrapping(text, "muted");
    }

    /// The frame of a screen: a header above, the rest takes the room.
    public static VBox page(Node header, Node body) {
        VBox page = new VBox(header, body);
        page.getStyleClass().add("page");
        VBox.setVgrow(body, Priority.ALWAYS);
        return page;
    }

    /// Lets a tall part be scrolled, at the full width.
    public static ScrollPane scroll(Region content) {
        content.getStyleClass().add("scroll-body");
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("edge-to-edge");
        return pane;
    }

    /// Controls in a row.
    public static HBox toolbar(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("toolbar");
        return row;
    }

    /// Takes the room between what stands at the start and what stands at the end.
    public static Region spacer() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    /// An empty list of facts.
    public static Facts facts(Ui ui) {
        return new Facts(ui);
    }
}
