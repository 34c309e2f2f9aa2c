package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Look;
import dev.sanad.desktop.kit.chat.markdown.Rich;
import dev.sanad.desktop.kit.chat.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// One paragraph on the screen. Runs that did not change keep their nodes: a paragraph that grows by a word changes
/// the text of one node and nothing else, so no style is looked up again.
final class FlowText extends TextFlow {
    private final List<Text> runs = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final LinkHandler links;
    private @Nullable Rich shown;
    private @Nullable Path highlight;
    private int from;
    private int to;

    FlowText(LinkHandler links, String... classes) {
        this.links = links;
        getStyleClass().addAll(classes);
    }

    /// Shows a paragraph.
    void show(Rich rich) {
        if (rich.equals(shown)) {
            return;
        }
        shown = rich;
        NodeOrientation direction = rich.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        if (getNodeOrientation() != direction) {
            setNodeOrientation(direction);
        }
        select(0, 0);
        int count = rich.spans().size();
        for (int at = 0; at < count; at++) {
            show(at, rich.spans().get(at));
        }
        while (runs.size() > count) {
            getChildren().remove(runs.removeLast());
            spans.removeLast();
        }
    }

    /// What is shown.
    Rich shown() {
        return Objects.requireNonNullElseGet(shown, () -> Rich.of("", false));
    }

    /// The place in the text under a point of this node.
    int hit(double x, double y) {
        return Math.clamp(getHitInfo(new javafx.geometry.Point2D(x, y)).getInsertionIndex(), 0, shown().length());
    }

    /// Marks a part of the text as selected; nothing where both ends are the same.
    void select(int begin, int end) {
        if (begin == from && end == to) {
            return;
        }
        from = begin;
        to = end;
        Path path = highlight;
        if (begin >= end) {
            if (path != null) {
                path.getElements().clear();
            }
            return;
        }
        if (path == null) {
            path = new Path();
            path.getStyleClass().add("chat-selection");
            path.setManaged(false);
            path.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            getChildren().addFirst(path);
            highlight = path;
        }
        draw(path);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (highlight != null && from < to) {
            draw(highlight);
        }
    }

    /// JavaFX measures the shape of a range from the side where the paragraph begins, but draws it from the left.
    private void draw(Path path) {
        path.getElements().setAll(List.of(getRangeShape(from, to, false)));
        if (shown().rightToLeft()) {
            path.getTransforms().setAll(new Scale(-1, 1, getWidth() / 2, 0));
        } else {
            path.getTransforms().clear();
        }
    }

    private void show(int at, Span span) {
        if (at < runs.size()) {
            Text run = runs.get(at);
            Span before = spans.get(at);
            if (before.equals(span)) {
                return;
            }
            if (!before.text().equals(span.text())) {
                run.setText(span.text());
            }
            if (!before.looks().equals(span.looks()) || !before.text().equals(span.text())) {
                dress(run, span.looks());
            }
            spans.set(at, span);
            return;
        }
        Text run = new Text(span.text());
        dress(run, span.looks());
        runs.add(run);
        spans.add(span);
        getChildren().add(run);
    }

    private void dress(Text run, Set<Look> looks) {
        List<String> classes = new ArrayList<>(List.of("chat-run"));
        looks.forEach(look -> classes.add(styleClass(look)));
        run.getStyleClass().setAll(classes);
        boolean link = looks.contains(Look.LINK) || looks.contains(Look.CITATION);
        run.setFocusTraversable(link);
        // A run of plain text is read as part of its paragraph.
        run.setAccessibleText(link ? run.getText() : null);
        run.setAccessibleRole(link ? AccessibleRole.HYPERLINK : AccessibleRole.TEXT);
        run.setOnMouseClicked(
                link
                        ? event -> {
                            if (event.isStillSincePress()) {
                                follow(run);
                                event.consume();
                            }
                        }
                        : null);
        run.setOnKeyPressed(
                link
                        ? event -> {
                            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                                follow(run);
                                event.consume();
                            }
                        }
                        : null);
    }

    private void follow(Node run) {
        int at = runs.indexOf(run);
        if (at >= 0) {
            Span span = spans.get(at);
            links.follow(this, span.target(), span.looks().contains(Look.CITATION));
        }
    }

    private static String styleClass(Look look) {
        return switch (look) {
            case STRONG -> "chat-strong";
            case EMPHASIS -> "chat-emphasis";
            case CODE -> "chat-code-run";
            case STRUCK -> "chat-struck";
            case LINK -> "chat-link";
            case CITATION -> "chat-citation";
        };
    }

    /// Follows a link or a citation.
    @FunctionalInterface
    interface LinkHandler {
        /// Follows it.
        ///
        /// @param text     where it stands
        /// @param target   an address, or the citation's number
        /// @param citation which of both
        void follow(FlowText text, String target, boolean citation);
    }
}
