package dev.sanad.desktop.eligibility.proof;

import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.kit.text.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The nodes of a report's blocks. A table becomes a head and one node per row, so that it can break between pages.
final class ProofBlocks {
    private static final double[] COLUMNS = {28, 22, 50};

    private ProofBlocks() {}

    static List<Region> nodes(AnswerReport report) {
        List<Region> nodes = new ArrayList<>();
        for (AnswerReport.Block block : report.blocks()) {
            switch (block) {
                case AnswerReport.Title(String clinic, String title) -> nodes.add(title(clinic, title));
                case AnswerReport.Heading(String text) -> nodes.add(label(text, "proof-heading"));
                case AnswerReport.Sentence(Verdict verdict, String word, String here, String there) ->
                    nodes.add(sentence(verdict, word, here, label(there, "proof-other"), report.language()));
                case AnswerReport.Facts(List<AnswerReport.Fact> facts) -> nodes.add(facts(facts));
                case AnswerReport.Table(List<String> head, List<List<String>> rows) -> {
                    nodes.add(row(head, "proof-head"));
                    rows.forEach(row -> nodes.add(row(row, "proof-row")));
                }
                case AnswerReport.Note(String text) -> nodes.add(label(text, "proof-note"));
            }
        }
        return nodes;
    }

    private static Region title(String clinic, String title) {
        VBox box = new VBox(label(clinic, "proof-clinic"), label(title, "proof-title"));
        box.getStyleClass().add("proof-top");
        return box;
    }

    private static Region sentence(Verdict verdict, String word, String here, Label there, Language language) {
        there.setNodeOrientation(
                language.isRightToLeft() ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        VBox box = new VBox(label(word, "proof-verdict"), label(here, "proof-sentence"), there);
        there.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass()
                .addAll(
                        "proof-answer",
                        switch (verdict) {
                            case COVERED -> "proof-covered";
                            case NOT_COVERED -> "proof-not-covered";
                            case UNDETERMINED -> "proof-undetermined";
                        });
        return box;
    }

    private static Region facts(List<AnswerReport.Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("proof-facts");
        grid.getColumnConstraints().addAll(column(15), column(35), column(15), column(35));
        int at = 0;
        for (AnswerReport.Fact fact : facts) {
            boolean wide = fact.value().length() > 44;
            if (wide && at % 2 == 1) {
                at++;
            }
            Label value = label(fact.value(), "proof-value");
            grid.add(label(fact.label(), "proof-label"), at % 2 * 2, at / 2);
            grid.add(value, at % 2 * 2 + 1, at / 2, wide ? 3 : 1, 1);
            at += wide ? 2 : 1;
        }
        return grid;
    }

    private static Region row(List<String> cells, String style) {
        GridPane row = new GridPane();
        row.getStyleClass().add(style);
        for (int at = 0; at < cells.size(); at++) {
            row.getColumnConstraints().add(column(COLUMNS[at % COLUMNS.length]));
            row.add(lines(cells.get(at)), at, 0);
        }
        return row;
    }

    /// Each line is a label of its own: its direction is its own too.
    private static Node lines(String cell) {
        VBox lines = new VBox();
        cell.lines().forEach(line -> lines.getChildren().add(label(line, "proof-cell")));
        return new HBox(lines);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHalignment(HPos.LEFT);
        return column;
    }

    private static Label label(String text, String style) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().add(style);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
