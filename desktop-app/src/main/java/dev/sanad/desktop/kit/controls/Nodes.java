package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.text.WrappedLabel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Small things that are done to nodes.
public final class Nodes {
    /// The style of a text that may end in an ellipsis where there is too little room for it.
    public static final String MAY_BE_CUT = "may-be-cut";

    private Nodes() {}

    /// Lets a node run left to right in either language: codes, amounts, raw messages.
    public static <N extends Node> N ltr(N node) {
        node.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        node.getStyleClass().add("ltr");
        return node;
    }

    /// Shows a node, and gives it room, only while the condition holds.
    public static <N extends Node> N shownWhen(N node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /// Adds style classes.
    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(List.of(classes));
        return node;
    }

    /// A node with a name for tests, tour and look-ups.
    public static <N extends Node> N id(N node, String id) {
        node.setId(id);
        return node;
    }

    /// A label that follows a text and wraps.
    public static Label wrapping(ObservableValue<String> text, String... classes) {
        Label label = styled(new WrappedLabel(), classes);
        label.textProperty().bind(text);
        return label;
    }

    /// A label that follows a text.
    public static Label label(ObservableValue<String> text, String... classes) {
        Label label = styled(new Label(), classes);
        label.textProperty().bind(text);
        return label;
    }
}
