package dev.sanad.desktop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.Fonts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looks at wrapped labels as drawn: each line must show the same ink as its text drawn alone and unwrapped.
@ExtendWith(HeadlessFx.class)
class WrappedPicturesTest {
    private static final double MARGIN = 60;
    private static final double SAME_AMOUNT = 0.03;
    private static final double SAME_SHAPE = 0.08;

    /// Brackets, digits and Latin stand where the whole paragraph puts them: such a line alone may order its parts
    /// otherwise.
    private static final Pattern ONE_DIRECTION = Pattern.compile("[\\p{IsArabic}\\p{Mn}،؛ ]+");

    private static final Path PICTURES = Path.of("target", "pictures", "arabic-wrapping");

    @ParameterizedTest
    @CsvSource({
        "150, RIGHT_TO_LEFT, NORMAL",
        "230, RIGHT_TO_LEFT, NORMAL",
        "150, LEFT_TO_RIGHT, NORMAL",
        "310, LEFT_TO_RIGHT, NORMAL",
        "190, RIGHT_TO_LEFT, BOLD"
    })
    void everyLineShowsWhatItsTextShowsAlone(int width, NodeOrientation orientation, FontWeight weight)
            throws Exception {
        List<String> wrong = HeadlessFx.onFx(() -> {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Drawn drawn = draw(ClinicTexts.MIXED.get(i), width, orientation, Font.font(Fonts.FAMILY, weight, 16));
                drawn.ink().save(PICTURES.resolve(width + "-" + orientation + "-" + i + ".png"));
                all.addAll(drawn.faults());
            }
            return all;
        });
        assertThat(wrong).isEmpty();
    }

    /// A face that JavaFX takes for another is drawn with that one's outlines.
    @Test
    void boldArabicAndLatinAreBothDrawnBold() throws Exception {
        for (String words : List.of("التأمين التعاوني", "Insurance 00437")) {
            double heavier = HeadlessFx.onFx(() ->
                    Ink.sum(alone(words, NodeOrientation.RIGHT_TO_LEFT, Font.font(Fonts.FAMILY, FontWeight.BOLD, 16)))
                            / Ink.sum(alone(words, NodeOrientation.RIGHT_TO_LEFT, Font.font(Fonts.FAMILY, 16))));
            assertThat(heavier).as(words).isGreaterThan(1.2);
        }
    }

    /// An extra word, a lost word, another order: the comparison must see them all.
    @Test
    void aLineDrawnWronglyIsNoticed() throws Exception {
        String right = "تعذر التحقق من الأهلية";
        List<String> drawn = List.of(right, right + " من", "تعذر التحقق الأهلية", "من تعذر التحقق الأهلية");
        List<String> faults = HeadlessFx.onFx(() -> {
            Font font = Font.font(Fonts.FAMILY, 16);
            double[] alone = alone(right, NodeOrientation.RIGHT_TO_LEFT, font);
            return drawn.stream()
                    .map(words -> fault(alone(words, NodeOrientation.RIGHT_TO_LEFT, font), alone, true))
                    .toList();
        });
        assertThat(faults.getFirst()).isEmpty();
        assertThat(faults.subList(1, 4)).noneMatch(String::isEmpty);
    }

    /// A label as drawn, with what is wrong about it.
    private record Drawn(Ink ink, List<String> faults) {}

    private static Drawn draw(String content, int width, NodeOrientation orientation, Font font) {
        Label label = new WrappedLabel(content);
        label.setFont(font);
        label.setTextFill(Color.BLACK);
        Pane pane = new Pane(label);
        pane.setNodeOrientation(orientation);
        Group root = new Group(pane);
        root.setAutoSizeChildren(false);
        new Scene(root);
        root.applyCss();
        label.setPrefSize(width, label.prefHeight(width));
        label.relocate(MARGIN, MARGIN);
        pane.resize(width + 2 * MARGIN, label.getPrefHeight() + 2 * MARGIN);
        pane.layout();
        Ink ink = Ink.of(root, new Rectangle2D(0, 0, pane.getWidth(), pane.getHeight()));

        Text text = (Text) label.lookup(".text");
        List<String> faults = new ArrayList<>();
        if (!text.getText().equals(content)) {
            faults.add("cut off: " + text.getText());
        }
        double[] columns = ink.columns(0, ink.height());
        if (Ink.first(columns) < (MARGIN - 1) * Ink.SCALE || Ink.last(columns) > (MARGIN + width + 1) * Ink.SCALE) {
            faults.add("ink outside the box: " + content);
        }
        for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
            String words = content.substring(line.start(), line.end()).strip();
            double top = MARGIN + text.localToParent(0, line.bounds().getMinY()).getY();
            double[] wrapped = ink.columns(top, top + line.bounds().getHeight());
            String fault = fault(
                    wrapped,
                    alone(words, orientation, font),
                    ONE_DIRECTION.matcher(words).matches());
            if (!fault.isEmpty()) {
                faults.add(fault + ": " + words);
            }
        }
        return new Drawn(ink, faults);
    }

    /// Says what is wrong with the line, empty when nothing is.
    ///
    /// @param sameOrder whether the parts of the line stand in the same order when it is alone
    private static String fault(double[] line, double[] alone, boolean sameOrder) {
        double more = Ink.sum(line) / Ink.sum(alone) - 1;
        if (Math.abs(more) > SAME_AMOUNT) {
            return "%+.3f of the ink".formatted(more);
        }
        double elsewhere = sameOrder ? Ink.difference(line, alone) : 0;
        return elsewhere > SAME_SHAPE ? "%.3f of the ink elsewhere".formatted(elsewhere) : "";
    }

    private static double[] alone(String words, NodeOrientation orientation, Font font) {
        Text text = new Text(words);
        text.setFill(Color.BLACK); // whatever theme an earlier test left behind
        text.setFont(font);
        Group group = new Group(text);
        group.setNodeOrientation(orientation);
        Group root = new Group(group);
        new Scene(root);
        Bounds bounds = root.getLayoutBounds();
        Ink ink = Ink.of(
                root,
                new Rectangle2D(
                        bounds.getMinX() - MARGIN,
                        bounds.getMinY() - MARGIN,
                        bounds.getWidth() + 2 * MARGIN,
                        bounds.getHeight() + 2 * MARGIN));
        return ink.columns(0, ink.height());
    }
}
