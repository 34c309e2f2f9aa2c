package dev.sanad.desktop.tour;

import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Looks at a window as a careful person would: texts that are cut off, things outside the window, texts on
/// texts, keys
/// without a text, controls without a name for a screen reader.
final class LayoutCritic {
    private static final double SLACK = 2;

    private final Scene scene;
    private final List<String> findings = new ArrayList<>();
    private final List<Seen> texts = new ArrayList<>();

    private record Seen(Text text, Bounds bounds) {}

    private LayoutCritic(Scene scene) {
        this.scene = scene;
    }

    /// Everything that is wrong with what a scene shows now.
    static List<String> look(Scene scene) {
        LayoutCritic critic = new LayoutCritic(scene);
        Bounds window = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        critic.walk(top(scene.getRoot()), window);
        critic.overlaps();
        return critic.findings;
    }

    /// Where something lies over the frame, only that is looked at.
    private static Node top(Parent root) {
        return root.lookupAll(".veil").stream()
                .filter(Node::isVisible)
                .reduce((_, last) -> last)
                .orElse(root);
    }

    private void walk(Node node, Bounds visible) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Bounds seen = clips(node) ? intersection(visible, bounds) : visible;
        if (seen.isEmpty() || seen.getWidth() <= 0 || seen.getHeight() <= 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            cutOff(labeled);
        }
        if (node instanceof Text text
                && !(node instanceof Icon)
                && !text.getText().isBlank()) {
            text(text, bounds, seen);
        }
        nameless(node);
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, seen));
        }
    }

    private static boolean clips(Node node) {
        return node.getClip() != null
                || node instanceof ScrollPane
                || node.getStyleClass().contains("clipped-container")
                || node.getStyleClass().contains("viewport");
    }

    private void cutOff(Labeled labeled) {
        String meant = labeled.getText();
        Text text = own(labeled);
        if (meant == null || meant.isBlank() || text == null) {
            return;
        }
        // In a table a long cell ends in an ellipsis and can be widened: only headings must be whole.
        boolean cell =
                labeled instanceof IndexedCell<?> || labeled.getStyleClass().contains(Nodes.MAY_BE_CUT);
        if (!cell && !Objects.equals(text.getText(), meant) && text.getText().endsWith(labeled.getEllipsisString())) {
            findings.add("cut off: \"" + meant + "\" reads \"" + text.getText() + "\"");
        }
    }

    /// The text that a control draws itself; what lies in it, as under the title of a pane that unfolds, is another's.
    private static @Nullable Text own(Labeled labeled) {
        Parent drawing =
                labeled instanceof TitledPane && labeled.lookup(".title") instanceof Parent title ? title : labeled;
        return drawing.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("text"))
                .findFirst()
                .orElse(null);
    }

    private void text(Text text, Bounds bounds, Bounds seen) {
        if (text.getText().contains("⟦")) {
            findings.add("no text: " + text.getText());
        }
        boolean outside = bounds.getMinX() < -SLACK
                || bounds.getMaxX() > scene.getWidth() + SLACK
                || bounds.getMaxY() > scene.getHeight() + SLACK;
        boolean whole = seen.getWidth() >= scene.getWidth() - SLACK;
        if (outside && whole) {
            findings.add("outside the window: \"" + text.getText() + "\"");
        }
        Bounds part = intersection(bounds, seen);
        if (part.getWidth() > SLACK && part.getHeight() > SLACK) {
            texts.add(new Seen(text, part));
        }
    }

    private void overlaps() {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                Bounds common = intersection(texts.get(i).bounds(), texts.get(j).bounds());
                if (areOfOneParagraph(texts.get(i).text(), texts.get(j).text())) {
                    continue;
                }
                if (common.getWidth() > SLACK && common.getHeight() > 2 * SLACK) {
                    findings.add("text on text: \"" + texts.get(i).text().getText() + "\" and \""
                            + texts.get(j).text().getText() + "\"");
                }
            }
        }
    }

    /// Runs of one paragraph are laid out by it: a run of several lines surrounds the end of the one before.
    private static boolean areOfOneParagraph(Text one, Text other) {
        return one.getParent() instanceof TextFlow paragraph && paragraph.equals(other.getParent());
    }

    private void nameless(Node node) {
        if (!node.isFocusTraversable() || node.isDisabled() || node instanceof ScrollPane) {
            return;
        }
        String name = node.getAccessibleText();
        if (name == null && node instanceof Labeled labeled) {
            name = labeled.getText();
        }
        if (name == null || name.isBlank()) {
            findings.add("no name for a screen reader: " + node.getClass().getSimpleName() + " "
                    + Objects.requireNonNullElse(
                            node.getId(), node.getStyleClass().toString()));
        }
    }

    private static Bounds intersection(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return new BoundingBox(x, y, Math.max(0, width), Math.max(0, height));
    }
}
