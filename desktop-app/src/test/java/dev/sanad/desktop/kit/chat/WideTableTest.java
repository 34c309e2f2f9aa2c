package dev.sanad.desktop.kit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.fakes.Stagehand;
import dev.sanad.desktop.kit.chat.markdown.MarkdownStream;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.kit.view.View;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A table that is wider than the conversation can be moved along without a wheel.
@ExtendWith(HeadlessFx.class)
class WideTableTest {
    private static final List<String> SHEETS = List.of("/dev/sanad/desktop/kit/chat/chat.css");
    private static final int COLUMNS = 12;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theArrowKeysAndTheBarShowItsOtherEnd(Language language) throws Exception {
        try (Shown shown = new Shown(language)) {
            shown.add(table(language, COLUMNS));
            boolean mirrored = language.isRightToLeft();
            assertThat(shown.isInside("first")).isTrue();
            assertThat(shown.isInside("last")).isFalse();
            shown.stage.photograph("chat-wide-table-" + language);

            shown.press(mirrored ? KeyCode.LEFT : KeyCode.RIGHT, 40);
            assertThat(shown.isInside("last")).isTrue();
            assertThat(shown.isInside("first")).isFalse();

            shown.press(mirrored ? KeyCode.RIGHT : KeyCode.LEFT, 40);
            assertThat(shown.isInside("first")).isTrue();

            shown.dragBarTo(0.999);
            assertThat(shown.isInside("last")).isTrue();
            shown.stage.photograph("chat-wide-table-moved-" + language);
            shown.dragBarTo(0.001);
            assertThat(shown.isInside("first")).isTrue();
        }
    }

    @Test
    void aTableThatFitsHasNoBar() throws Exception {
        try (Shown shown = new Shown(Language.EN)) {
            shown.add(table(Language.EN, 3));
            assertThat(shown.onFx(() -> shown.bar().isVisible())).isFalse();
            double least = shown.onFx(() -> shown.table().getHeight());
            shown.add(table(Language.EN, COLUMNS));
            assertThat(shown.onFx(() -> shown.table().getHeight())).isEqualTo(least);
        }
    }

    @Test
    void anotherTableInTheSameNodeBeginsAtItsBeginning() throws Exception {
        try (Shown shown = new Shown(Language.EN)) {
            shown.add(table(Language.EN, COLUMNS));
            shown.press(KeyCode.RIGHT, 40);
            assertThat(shown.isInside("first")).isFalse();
            shown.onFx(() -> {
                Row.Words row = (Row.Words) shown.table().row();
                shown.table()
                        .showRow(rows(table(Language.EN, COLUMNS).replace("first", "other"))
                                .getFirst());
                assertThat(row).isNotEqualTo(shown.table().row());
                return null;
            });
            Stagehand.frames(2);
            assertThat(shown.isInside("other")).isTrue();
        }
    }

    /// One line of cells; the first and the last can be told apart in it.
    private static String table(Language language, int columns) {
        String word = language == Language.AR ? "قيمة طويلة" : "a long value";
        StringBuilder head = new StringBuilder("|");
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < columns; column++) {
            String place = column == 0 ? "first" : column == columns - 1 ? "last" : "c" + column;
            head.append(word).append("|");
            line.append(word).append(' ').append(place).append("|");
        }
        return head + "\n" + "|-".repeat(columns) + "|\n" + line + "\n";
    }

    private static List<Row> rows(String text) {
        return MessageFeed.rows("m" + text.hashCode(), Voice.OTHER, MarkdownStream.read(text, false));
    }

    /// A conversation in a window.
    private static final class Shown implements AutoCloseable {
        final Transcript transcript = new Transcript();
        final ConversationPane pane;
        final Stagehand stage;

        Shown(Language language) throws Exception {
            Ui ui = HeadlessFx.onFx(() -> UiFixture.ui(language));
            pane = HeadlessFx.onFx(() -> new ConversationPane(
                    ui, transcript, content -> new Label(String.valueOf(content)), (_, _, _) -> {}));
            View view = HeadlessFx.onFx(() -> new View() {
                @Override
                public Region root() {
                    return pane;
                }
            });
            stage = HeadlessFx.onFx(() -> {
                Stagehand made = new Stagehand(view, language, ThemeChoice.LIGHT, SHEETS);
                pane.attach();
                return made;
            });
        }

        <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
            return HeadlessFx.onFx(work);
        }

        void add(String text) throws Exception {
            onFx(() -> {
                transcript.append(rows(text));
                return null;
            });
            Stagehand.frames(3);
        }

        RowFlow flow() {
            return (RowFlow) pane.lookup(".chat-flow");
        }

        TableNode table() {
            return flow().shown().values().stream()
                    .filter(TableNode.class::isInstance)
                    .map(TableNode.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        Node bar() {
            return table().lookup(".chat-bar");
        }

        /// Whether a cell with these words lies inside of the window of its table.
        boolean isInside(String words) throws Exception {
            Stagehand.frames(2);
            return onFx(() -> {
                Bounds window = table().localToScene(table().getLayoutBounds());
                FlowText cell = table().pieces().stream()
                        .filter(piece -> piece.shown().plain().endsWith(words))
                        .findFirst()
                        .orElseThrow();
                Bounds place = cell.localToScene(cell.getLayoutBounds());
                return place.getMinX() >= window.getMinX() - 1 && place.getMaxX() <= window.getMaxX() + 1;
            });
        }

        void press(KeyCode key, int times) throws Exception {
            onFx(() -> {
                for (int time = 0; time < times; time++) {
                    flow().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                }
                return null;
            });
        }

        /// Presses the thumb where it is and drags it to a share of its bar, counted whence lines begin.
        void dragBarTo(double share) throws Exception {
            onFx(() -> {
                Region thumb = (Region) bar().lookup(".chat-thumb");
                Bounds held = thumb.getBoundsInParent();
                fire(MouseEvent.MOUSE_PRESSED, held.getCenterX());
                fire(MouseEvent.MOUSE_DRAGGED, share * ((Region) bar()).getWidth());
                fire(MouseEvent.MOUSE_RELEASED, share * ((Region) bar()).getWidth());
                return null;
            });
        }

        private void fire(javafx.event.EventType<MouseEvent> type, double x) {
            Point2D scene = bar().localToScene(x, 5);
            bar().fireEvent(new MouseEvent(
                    type,
                    scene.getX(),
                    scene.getY(),
                    scene.getX(),
                    scene.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
        }

        @Override
        public void close() {
            try {
                HeadlessFx.onFx(() -> {
                    pane.detach();
                    stage.close();
                    return null;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
