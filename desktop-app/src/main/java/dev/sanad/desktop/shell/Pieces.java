package dev.sanad.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;

/// Takes a tree of nodes that nobody sees apart into pieces of bounded size: each is taken out of the tree, something is
/// done with it, and it is put back where it was, all in one step; between two steps the tree is whole.
final class Pieces {
    private static final int LARGEST = 24;

    private final Consumer<Node> work;
    private final List<Runnable> steps = new ArrayList<>();

    private Pieces(Consumer<Node> work) {
        this.work = work;
    }

    /// The steps for a tree, from its leaves to the whole.
    static List<Runnable> of(Node root, Consumer<Node> work) {
        Pieces pieces = new Pieces(work);
        pieces.within(root);
        pieces.steps.add(() -> work.accept(root));
        return List.copyOf(pieces.steps);
    }

    private void within(Node node) {
        switch (node) {
            case ScrollPane scroll when scroll.getContent() != null -> {
                within(scroll.getContent());
                step(scroll.getContent(), () -> {
                    Node content = scroll.getContent();
                    scroll.setContent(null);
                    return () -> scroll.setContent(content);
                });
            }
            case TabPane tabs -> tabs.getTabs().forEach(this::within);
            case SplitPane split ->
                List.copyOf(split.getItems()).forEach(item -> child(item, split.getItems()));
            case BorderPane border -> border.getChildren().forEach(this::within);
            case Pane pane -> List.copyOf(pane.getChildren()).forEach(child -> child(child, pane.getChildren()));
            default -> {
                // Controls are dressed with what holds them.
            }
        }
    }

    private void within(Tab tab) {
        Node content = tab.getContent();
        if (content != null) {
            within(content);
            step(content, () -> {
                tab.setContent(null);
                return () -> tab.setContent(content);
            });
        }
    }

    private void child(Node child, List<Node> siblings) {
        if (size(child) <= LARGEST && !holds(child)) {
            return; // dressed together with what it stands in
        }
        within(child);
        step(child, () -> {
            int at = siblings.indexOf(child);
            siblings.remove(at);
            return () -> siblings.add(at, child);
        });
    }

    /// Takes something out and says how it is put back.
    private interface Taking {
        Runnable take();
    }

    private void step(Node piece, Taking taking) {
        steps.add(() -> {
            Runnable putBack = taking.take();
            try {
                work.accept(piece);
            } finally {
                putBack.run();
            }
        });
    }

    /// Whether a control hides what it holds until it is dressed.
    private static boolean holds(Node node) {
        return node instanceof TabPane || node instanceof ScrollPane || node instanceof SplitPane;
    }

    private static int size(Node node) {
        int size = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                size += size(child);
            }
        }
        return size;
    }
}
