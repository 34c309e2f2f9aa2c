package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.view.Ui;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The sheet on which rows lie, and the nodes of rows that have left the window. They stay on the sheet, unseen, so
/// that using them again looks up no styles.
final class RowPool {
    private static final int KEPT = 24;

    private final Sheet sheet;
    private final Map<Class<?>, Deque<RowNode>> free = new HashMap<>();
    private final Supplier<RowNode> code;
    private final Supplier<RowNode> prose;
    private final Supplier<RowNode> table;
    private final Supplier<RowNode> part;

    /// The root of its own layout: nothing around it is laid out because text arrived.
    private static final class Sheet extends Region {
        private final Runnable place;

        Sheet(Runnable place) {
            this.place = place;
            setManaged(false);
            getStyleClass().add("chat-sheet");
        }

        @Override
        protected void layoutChildren() {
            place.run();
        }

        void add(Node node) {
            getChildren().add(node);
        }

        void remove(Node node) {
            getChildren().remove(node);
        }
    }

    /// A pool.
    ///
    /// @param place puts the rows where they belong, whenever the sheet is laid out
    /// @param whole the whole code of which a row is a part
    RowPool(Ui ui, RowMaker maker, FlowText.LinkHandler links, Function<RowNode, String> whole, Runnable place) {
        sheet = new Sheet(place);
        code = () -> new CodeNode(ui, links, whole);
        prose = () -> new ProseNode(links);
        table = () -> new TableNode(links);
        part = () -> new PartNode(maker);
    }

    Region sheet() {
        return sheet;
    }

    /// A node that shows this row.
    RowNode take(Row row) {
        Deque<RowNode> waiting = free.get(kind(row));
        RowNode node = waiting == null ? null : waiting.poll();
        if (node == null) {
            node = make(row);
            sheet.add(node);
        }
        node.setVisible(true);
        node.showRow(row);
        return node;
    }

    /// Work for frames in which nothing else happens: each makes one node of a kind that costs more the first time,
    /// so that the first code of an answer that is being written makes no frame late.
    List<Runnable> ahead() {
        return List.of(() -> makeAhead(code), () -> makeAhead(table));
    }

    private void makeAhead(Supplier<RowNode> kind) {
        RowNode node = kind.get();
        sheet.add(node);
        node.applyCss();
        give(node);
    }

    /// A node that is not needed now.
    void give(RowNode node) {
        Deque<RowNode> waiting = free.computeIfAbsent(node.getClass(), _ -> new ArrayDeque<>());
        if (node instanceof PartNode || waiting.size() >= KEPT) {
            sheet.remove(node);
            return;
        }
        node.setVisible(false);
        node.pieces().forEach(piece -> piece.select(0, 0));
        waiting.add(node);
    }

    private RowNode make(Row row) {
        Class<?> kind = kind(row);
        if (kind == CodeNode.class) {
            return code.get();
        }
        if (kind == TableNode.class) {
            return table.get();
        }
        if (kind == RuleNode.class) {
            return new RuleNode();
        }
        return kind == PartNode.class ? part.get() : prose.get();
    }

    private static Class<?> kind(Row row) {
        return switch (row) {
            case Row.Part _ -> PartNode.class;
            case Row.Words words ->
                switch (words.block()) {
                    case Block.Code _ -> CodeNode.class;
                    case Block.Table _ -> TableNode.class;
                    case Block.Rule _ -> RuleNode.class;
                    case Block.Paragraph _, Block.Heading _, Block.Item _ -> ProseNode.class;
                };
        };
    }
}
