package dev.sanad.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over the frame: sheets, questions, the palette. The newest is on top; Esc closes it; what lies beneath
/// cannot be reached meanwhile; closing gives the focus back to where it was.
final class Layers {
    private record Layer(Region veil, @Nullable Node focusBefore, Runnable onClose) {}

    private final StackPane ground;
    private final Deque<Layer> open = new ArrayDeque<>();

    /// Layers over a ground.
    ///
    /// @param ground holds the frame and everything above it
    Layers(StackPane ground) {
        this.ground = ground;
    }

    /// Lays a node over everything.
    ///
    /// @param onClose told once, however it is closed
    /// @return closes it, and whatever lies above it
    Runnable show(Region content, boolean atTop, Runnable onClose) {
        StackPane veil = new StackPane(content);
        veil.getStyleClass().addAll("veil", atTop ? "veil-top" : "veil-middle");
        Layer layer = new Layer(veil, focusOwner(), onClose);
        open.push(layer);
        ground.getChildren().add(veil);
        veil.setOnMousePressed(event -> {
            if (atTop && veil.equals(event.getTarget())) {
                close(layer);
            }
        });
        return () -> close(layer);
    }

    /// Closes what is on top.
    ///
    /// @return whether there was anything
    boolean closeTop() {
        Layer top = open.peek();
        if (top == null) {
            return false;
        }
        close(top);
        return true;
    }

    /// Closes everything.
    void closeAll() {
        while (closeTop()) {
            // one after the other
        }
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    private void close(Layer layer) {
        if (!open.contains(layer)) {
            return;
        }
        while (!layer.equals(open.peek())) {
            closeTop();
        }
        open.pop();
        ground.getChildren().remove(layer.veil());
        if (layer.focusBefore() != null) {
            layer.focusBefore().requestFocus();
        }
        layer.onClose().run();
    }

    /// Keeps the focus inside the layer on top.
    void guard(Scene scene) {
        scene.focusOwnerProperty().addListener((_, before, now) -> {
            Layer top = open.peek();
            if (top != null && now != null && !isInside(now, top.veil())) {
                if (before != null && isInside(before, top.veil())) {
                    before.requestFocus();
                } else {
                    top.veil().requestFocus();
                }
            }
        });
    }

    private static boolean isInside(Node node, Node room) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(room)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node focusOwner() {
        Scene scene = ground.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }
}
