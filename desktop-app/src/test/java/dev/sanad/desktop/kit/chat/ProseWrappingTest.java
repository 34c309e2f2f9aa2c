package dev.sanad.desktop.kit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.kit.chat.markdown.MarkdownStream;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.Fonts;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Arabic with bold, code, links and Latin words in one paragraph, at every width: nothing throws, and every row is as
/// high as its lines.
@ExtendWith(HeadlessFx.class)
class ProseWrappingTest {
    private static final List<String> TEXTS = List.of(
            "المريضة **نورة القحطاني** مغطاة لدى *بوبا العربية* حتى 2026-12-31، ورقم العضوية `1023456789` والنسبة 20 % [1].",
            "راجع القاعدة BE-1-6 و[الدليل الكامل للتغطية](https://nphies.sa/x) قبل إرسال **Eligibility Request** إلى الشركة.",
            "The payer wrote **غير مغطى** for `DX-77`, see [الدليل](https://nphies.sa) and pay 250.00 SAR at most.",
            "- بند مع **خط عريض** و`code` و250.00 SAR في 2026-11-24",
            "> اقتباس طويل من الشركة مع **تأكيد** ورمز `BE-00163` ومبلغ 1,750.00 SAR");

    @Test
    void everyRowIsAsHighAsItsLinesAtEveryWidthInBothOrientations() throws Exception {
        Fonts.load();
        List<String> wrong = HeadlessFx.onFx(() -> {
            List<String> all = new ArrayList<>();
            for (NodeOrientation orientation : List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
                for (String text : TEXTS) {
                    sweep(text, orientation, all);
                }
            }
            return all;
        });
        assertThat(wrong).isEmpty();
    }

    private static void sweep(String text, NodeOrientation orientation, List<String> wrong) {
        ProseNode node = new ProseNode((_, _, _) -> {});
        Pane pane = new Pane(node);
        Scene scene = new Scene(pane, 800, 600);
        Themes themes = new Themes(ThemeChoice.LIGHT);
        themes.add("/dev/sanad/desktop/kit/chat/chat.css");
        themes.dress(scene);
        scene.setNodeOrientation(orientation);
        node.showRow(
                new Row.Words("m", Voice.OTHER, MarkdownStream.read(text, false).getFirst(), false, false));
        pane.applyCss();
        FlowText flow = node.pieces().getFirst();
        for (int width = 120; width <= 760; width += 2) {
            double height = node.measure(width);
            node.resize(width, height);
            node.layout();
            double lowest = flow.getChildren().stream()
                    .filter(Text.class::isInstance)
                    .mapToDouble(run -> run.getBoundsInParent().getMaxY())
                    .max()
                    .orElse(0);
            if (lowest > flow.getHeight() + 3) {
                wrong.add(width + " " + orientation + " " + text);
            }
        }
    }
}
