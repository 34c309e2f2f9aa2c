package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.chat.markdown.Look;
import dev.sanad.desktop.kit.chat.markdown.Rich;
import dev.sanad.desktop.kit.chat.markdown.Span;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Code, letter by letter and left to right in either language, with a button that copies all of it.
final class CodeNode extends RowNode {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final double PADDING = 12;
    private static final double GAP = 6;
    private static final double HEADER = 30;

    private final FlowText text;
    private final Text language = new Text();
    private final Button copy;
    private final Region ground = new Region();
    private boolean first;

    /// A node for code.
    ///
    /// @param whole the whole code that this node shows a part of
    CodeNode(Ui ui, FlowText.LinkHandler links, Function<RowNode, String> whole) {
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        ground.getStyleClass().add("chat-code");
        ground.setMouseTransparent(true);
        text = new FlowText(links, "chat-code-text");
        language.getStyleClass().addAll("chat-run", "chat-code-language");
        language.setTextOrigin(VPos.CENTER);
        copy = new CopyButton(ui, () -> whole.apply(this));
        getChildren().addAll(ground, language, text, copy);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    @Override
    boolean takes(Row row) {
        return row instanceof Row.Words words && words.block() instanceof Block.Code;
    }

    @Override
    void show(Row row) {
        if (!(row instanceof Row.Words said) || !(said.block() instanceof Block.Code code)) {
            throw new IllegalArgumentException("not code");
        }
        first = code.part() == 0;
        ground.pseudoClassStateChanged(FIRST, first);
        language.setText(code.language());
        language.setVisible(first);
        copy.setVisible(first);
        text.show(new Rich(
                code.text().isEmpty() ? List.of() : List.of(new Span(code.text(), Set.of(Look.CODE), "")), false));
        setAccessibleText(code.text());
        requestLayout();
    }

    @Override
    double heightFor(double width) {
        return header() + text.prefHeight(Math.max(1, width - 2 * PADDING)) + 2 * GAP;
    }

    private double header() {
        return first ? GAP + HEADER : 0;
    }

    @Override
    void arrange(double width, double height) {
        double begin = first ? GAP : 0;
        ground.resizeRelocate(0, begin, width, height - begin - GAP);
        language.relocate(PADDING, begin + (HEADER - language.getLayoutBounds().getHeight()) / 2);
        copy.resize(copy.prefWidth(-1), copy.prefHeight(-1));
        copy.relocate(width - copy.getWidth() - 4, begin + (HEADER - copy.getHeight()) / 2);
        text.resizeRelocate(
                PADDING, header(), Math.max(1, width - 2 * PADDING), Math.max(0, height - header() - 2 * GAP));
    }

    @Override
    List<FlowText> pieces() {
        return List.of(text);
    }
}
