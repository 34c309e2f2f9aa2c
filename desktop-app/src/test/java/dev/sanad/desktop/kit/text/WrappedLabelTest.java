package dev.sanad.desktop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessFx.class)
class WrappedLabelTest {
    @Test
    void isAsHighAsItsLinesAtEveryWidthInBothOrientations() throws Exception {
        assertThat(tooLow(WrappedLabel::new)).isEmpty();
    }

    /// Why the class exists. When this fails, JavaFX measures right and a plain label will do.
    @Test
    void aPlainLabelLosesItsLastLine() throws Exception {
        assertThat(tooLow(text -> {
                    Label label = new Label(text);
                    label.setWrapText(true);
                    return label;
                }))
                .isNotEmpty();
    }

    @Test
    void countsItsPadding() throws Exception {
        double[] heights = HeadlessFx.onFx(() -> {
            double[] both = new double[2];
            for (int i = 0; i < 2; i++) {
                Label label = shown(new WrappedLabel(ClinicTexts.MIXED.get(8)), NodeOrientation.RIGHT_TO_LEFT);
                label.setPadding(new Insets(10 * i));
                both[i] = label.prefHeight(200 + 20 * i);
            }
            return both;
        });
        assertThat(heights[1]).isEqualTo(heights[0] + 20);
    }

    private static List<String> tooLow(Function<String, Label> make) throws Exception {
        return HeadlessFx.onFx(() -> {
            List<String> all = new ArrayList<>();
            for (String text : ClinicTexts.MIXED) {
                for (NodeOrientation orientation :
                        List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
                    Label label = shown(make.apply(text), orientation);
                    for (int width = 150; width <= 400; width += 2) {
                        double height = label.prefHeight(width);
                        label.resize(width, height);
                        label.layout();
                        Text lines = (Text) label.lookup(".text");
                        if (lines.getLayoutInfo().getLogicalBounds(false).getHeight() > height + 2) {
                            all.add(width + " " + orientation + " " + text);
                        }
                    }
                }
            }
            return all;
        });
    }

    private static Label shown(Label label, NodeOrientation orientation) {
        label.setFont(Font.font(Fonts.FAMILY, FontWeight.BOLD, 16));
        Pane pane = new Pane(label);
        pane.setNodeOrientation(orientation);
        Group root = new Group(pane);
        new Scene(root);
        root.applyCss();
        return label;
    }
}
