package dev.sanad.desktop.kit.text;

import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.Fonts;
import java.util.Collection;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Lays texts out at many widths, in both orientations, as a label, a text and a text flow, and counts what throws.
final class WrapSweep {
    static final int NARROWEST = 60;
    static final int WIDEST = 600;

    private static final Font REGULAR = Font.font(Fonts.FAMILY, 14);
    private static final Font TITLE = Font.font(Fonts.FAMILY, FontWeight.BOLD, 17);

    private final int step;
    private int layouts;
    private int failures;
    private @Nullable RuntimeException first;

    private WrapSweep(int step) {
        this.step = step;
    }

    record Count(int layouts, int failures, @Nullable RuntimeException first) {}

    /// @param step from one width to the next, in pixels
    static Count over(Collection<String> texts, int step) throws Exception {
        WrapSweep sweep = new WrapSweep(step);
        for (String text : texts) {
            HeadlessFx.onFx(() -> {
                sweep.text(text);
                return sweep;
            });
        }
        return new Count(sweep.layouts, sweep.failures, sweep.first);
    }

    private void text(String text) {
        for (NodeOrientation orientation :
                new NodeOrientation[] {NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT}) {
            Group root = new Group();
            root.setNodeOrientation(orientation);
            new Scene(root);
            Label kept = label(root, text);
            for (int width = NARROWEST; width <= WIDEST; width += step) {
                int w = width;
                attempt(() -> layOut(kept, w));
                attempt(() -> text(root, text, w));
                attempt(() -> flow(root, text, w));
            }
        }
    }

    private static Label label(Group root, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setFont(REGULAR);
        root.getChildren().setAll(label);
        root.applyCss();
        return label;
    }

    private static void layOut(Label label, int width) {
        label.resize(width, label.prefHeight(width));
        label.layout();
        label.getLayoutBounds();
    }

    private static void text(Group root, String content, int width) {
        Text text = new Text(content);
        text.setFont(REGULAR);
        text.setWrappingWidth(width);
        root.getChildren().setAll(text);
        text.getLayoutBounds();
        text.getBoundsInParent();
    }

    private static void flow(Group root, String content, int width) {
        int half = content.length() / 2;
        Text start = new Text(content.substring(0, half));
        Text end = new Text(content.substring(half));
        start.setFont(REGULAR);
        end.setFont(TITLE);
        TextFlow flow = new TextFlow(start, end);
        root.getChildren().setAll(flow);
        flow.resize(width, flow.prefHeight(width));
        flow.layout();
        end.getBoundsInParent();
    }

    private void attempt(Runnable layout) {
        layouts++;
        try {
            layout.run();
        } catch (RuntimeException e) {
            failures++;
            first = first == null ? e : first;
        }
    }

    /// Prints the counts for the mixed sentences: how the shaper fares that comes first on the class path.
    public static void main(String[] args) throws Exception {
        HeadlessFx.start();
        Count count = over(ClinicTexts.MIXED, Integer.parseInt(args[0]));
        System.out.println(ArabicWrapping.check() + " " + count.layouts() + " " + count.failures());
        Platform.exit();
    }
}
