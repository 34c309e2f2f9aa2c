package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeHit;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text with words marked in it; each line runs in the direction of its own script.
final class MarkedText extends VBox {
    private static final int BEFORE = 60;
    private static final int EXCERPT = 260;
    private static final String CUT = "…";

    MarkedText() {
        getStyleClass().add("marked-text");
    }

    /// Shows the whole text.
    void show(String text, List<KnowledgeHit.Mark> marks) {
        getChildren().clear();
        lines(text, 0, text.length(), marks);
    }

    /// Shows some words around the first mark.
    void excerpt(String text, List<KnowledgeHit.Mark> marks) {
        getChildren().clear();
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
        int to = Math.min(text.length(), from + EXCERPT);
        lines(text, from, to < text.length() ? wordStart(text, to) : to, marks);
    }

    private static int wordStart(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return space < 0 || space < at - BEFORE ? at : space + 1;
    }

    private void lines(String text, int from, int to, List<KnowledgeHit.Mark> marks) {
        int begin = from;
        while (begin < to) {
            int end = text.indexOf('\n', begin);
            end = end < 0 || end > to ? to : end;
            if (!text.substring(begin, end).isBlank()) {
                TextFlow line = line(text, begin, end, marks);
                if (begin == from && from > 0) {
                    line.getChildren().addFirst(Nodes.styled(new Text(CUT), "marked-run"));
                }
                if (end == to && to < text.length()) {
                    line.getChildren().add(Nodes.styled(new Text(CUT), "marked-run"));
                }
                getChildren().add(line);
            }
            begin = end + 1;
        }
    }

    private static TextFlow line(String text, int from, int to, List<KnowledgeHit.Mark> marks) {
        TextFlow line = new TextFlow();
        line.setNodeOrientation(
                Isolate.isRightToLeft(text.substring(from, to))
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        int at = from;
        for (KnowledgeHit.Mark mark : marks) {
            int start = Math.clamp(mark.start(), at, to);
            int end = Math.clamp(mark.end(), start, to);
            run(line, text.substring(at, start), "marked-run");
            run(line, text.substring(start, end), "marked-run", "marked-word");
            at = end;
        }
        run(line, text.substring(at, to), "marked-run");
        return line;
    }

    private static void run(TextFlow line, String text, String... classes) {
        if (!text.isEmpty()) {
            line.getChildren().add(Nodes.styled(new Text(text), classes));
        }
    }
}
