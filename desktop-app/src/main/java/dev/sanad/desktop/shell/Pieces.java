package dev.sanad.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Takes a tree of nodes that nobody sees apart into pieces of bounded size. In one step a piece is taken out of the
/// tree,
/// what is large in it is taken out of the piece, something is done with the rest, and everything is put back where it
/// was: between two steps the tree is whole.
final class Pieces {
    private static final int LARGEST = 24;

    private final Consumer<Node> work;
    private final List<Runnable> steps = new ArrayList<>();

    /// Takes a node out of what holds it, and says how it is put back.
    private interface Taking {
        Runnable take();
    }

    /// A part that is a piece of its own.
    private record Part(Node node, Taking taking) {}

    private Pieces(Consumer<Node> work) {
        this.work = work;
    }

    /// The steps for a tree, from its leaves to its root.
    static List<Runnable> of(Node root, Consumer<Node> work) {
        Pieces pieces = new Pieces(work);
        pieces.visit(new Part(root, () -> () -> {}));
        return List.copyOf(pieces.steps);
    }

    private void visit(Part part) {
        List<Part> inner = parts(part.node());
        inner.forEach(this::visit);
        steps.add(() -> {
            List<Runnable> putBack = new ArrayList<>();
            putBack.add(part.taking().take());
            inner.forEach(each -> putBack.add(each.taking().take()));
            try {
                work(part.node());
            } finally {
                putBack.reversed().forEach(Runnable::run);
            }
        });
    }

    /// What is hidden would not be dressed: its children stand in for it.
    private void work(Node node) {
        if (node.isVisible()
                || !(node instanceof Pane pane)
                || pane.getChildren().isEmpty()) {
            work.accept(node);
            return;
        }
        List<Node> children = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        VBox shown = new VBox();
        shown.getChildren().addAll(children);
        try {
            work.accept(shown);
        } finally {
            shown.getChildren().clear();
            pane.getChildren().addAll(children);
        }
    }

    private static List<Part> parts(Node node) {
        List<Part> parts = new ArrayList<>();
        switch (node) {
            case ScrollPane scroll
            when scroll.getContent() != null ->
                parts.add(new Part(scroll.getContent(), () -> {
                    Node content = scroll.getContent();
                    scroll.setContent(null);
                    return () -> scroll.setContent(content);
                }));
            case TabPane tabs -> tabs.getTabs().forEach(tab -> add(tab, parts));
            case SplitPane split -> List.copyOf(split.getItems()).forEach(item -> add(item, split.getItems(), parts));
            case BorderPane border -> border.getChildren().forEach(child -> parts.addAll(parts(child)));
            case Pane pane ->
                List.copyOf(pane.getChildren()).stream()
                        .filter(child -> size(child) > LARGEST || !child.isVisible())
                        .forEach(child -> add(child, pane.getChildren(), parts));
            default -> {
                // Other controls are dressed with what they stand in.
            }
        }
        return parts;
    }

    private static void add(Tab tab, List<Part> parts) {
        Node content = tab.getContent();
        if (content != null) {
            parts.add(new Part(content, () -> {
                tab.setContent(null);
                return () -> tab.setContent(content);
            }));
        }
    }

    private static void add(Node child, List<Node> siblings, List<Part> parts) {
        parts.add(new Part(child, () -> {
            int at = siblings.indexOf(child);
            siblings.remove(at);
            return () -> siblings.add(at, child);
        }));
    }

    private static int size(Node node) {
        int size = 1;
        for (Node child : held(node)) {
            size += size(child);
        }
        return size;
    }

    /// What stands in a node, also while its control was not dressed and hides it.
    private static List<Node> held(Node node) {
        return switch (node) {
            case ScrollPane scroll -> scroll.getContent() == null ? List.of() : List.of(scroll.getContent());
            case TabPane tabs ->
                tabs.getTabs().stream()
                        .map(Tab::getContent)
                        .filter(Objects::nonNull)
                        .toList();
            case SplitPane split -> split.getItems();
            case Parent parent -> parent.getChildrenUnmodifiable();
            default -> List.of();
        };
    }
}
