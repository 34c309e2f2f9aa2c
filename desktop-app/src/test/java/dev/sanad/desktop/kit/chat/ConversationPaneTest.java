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
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class ConversationPaneTest {
    private static final List<String> SHEETS = List.of("/dev/sanad/desktop/kit/chat/chat.css");

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,LIGHT", "AR,DARK"})
    void showsEveryKindOfBlockInBothLanguages(Language language, ThemeChoice theme) throws Exception {
        try (Shown shown = new Shown(language, theme)) {
            HeadlessFx.onFx(() -> {
                shown.transcript.append(ChatSamples.conversation(language));
                shown.pane.toMessage("m1");
                return null;
            });
            shown.stage.photograph("chat-" + language + "-" + theme + "-top");
            HeadlessFx.onFx(() -> {
                shown.pane.toEnd();
                shown.pane.selectAll();
                return null;
            });
            shown.stage.photograph("chat-" + language + "-" + theme + "-end");
        }
    }

    @Test
    void staysAtTheEndUntilThePersonGoesElsewhere() throws Exception {
        try (Shown shown = new Shown(Language.EN, ThemeChoice.LIGHT)) {
            MessageFeed feed = onFx(() -> {
                shown.transcript.append(ChatSamples.conversation(Language.EN));
                shown.transcript.append(ChatSamples.conversation(Language.AR));
                return new MessageFeed(shown.transcript, "m3", shown.transcript.size(), false);
            });
            Stagehand.frames(3);
            onFx(() -> {
                assertThat(shown.pane.isFollowing()).isTrue();
                shown.pane.scroll(-300);
                return null;
            });
            Stagehand.frames(2);
            String before = onFx(() -> topRows(shown));
            for (int piece = 0; piece < 30; piece++) {
                onFx(() -> {
                    feed.append("Another line of the answer that goes on.\n\n");
                    return null;
                });
                Stagehand.frames(1);
            }
            assertThat(onFx(() -> topRows(shown))).isEqualTo(before);
            assertThat(onFx(() -> shown.stage.scene().lookup(".chat-down").isVisible()))
                    .isTrue();
            onFx(() -> {
                shown.pane.toEnd();
                return null;
            });
            Stagehand.frames(2);
            assertThat(onFx(() -> shown.stage.scene().lookup(".chat-down").isVisible()))
                    .isFalse();
            assertThat(onFx(() -> lastRow(shown))).isEqualTo(shown.transcript.size() - 1);
        }
    }

    /// What is new to a process (icons, tips) is made before an answer brings its first code.
    @Test
    void theFirstCodeFindsItsNodeMade() throws Exception {
        try (Shown shown = new Shown(Language.EN, ThemeChoice.LIGHT)) {
            Stagehand.frames(3);
            var made = onFx(() -> Set.copyOf(shown.stage.scene().getRoot().lookupAll(".chat-code")));
            assertThat(made).hasSize(1).noneMatch(ground -> ground.getParent().isVisible());
            onFx(() -> {
                shown.transcript.append(
                        MessageFeed.rows("m", Voice.OTHER, MarkdownStream.read("```json\n{\"a\": 1}\n```\n", false)));
                return null;
            });
            Stagehand.frames(2);
            var now = onFx(() -> Set.copyOf(shown.stage.scene().getRoot().lookupAll(".chat-code")));
            assertThat(now)
                    .isEqualTo(made)
                    .allMatch(ground -> ground.getParent().isVisible());
        }
    }

    @Test
    void onlyRowsInTheWindowHaveNodes() throws Exception {
        try (Shown shown = new Shown(Language.EN, ThemeChoice.LIGHT)) {
            String text = ChatSamples.answer(Language.EN);
            onFx(() -> {
                for (int message = 0; message < 300; message++) {
                    shown.transcript.append(
                            MessageFeed.rows("m" + message, Voice.OTHER, MarkdownStream.read(text, false)));
                }
                return null;
            });
            Stagehand.frames(3);
            assertThat(onFx(() -> nodes(shown))).isLessThan(60);
            for (int step = 0; step < 40; step++) {
                onFx(() -> {
                    shown.pane.scroll(-1_000);
                    return null;
                });
                Stagehand.frames(1);
            }
            assertThat(onFx(() -> nodes(shown))).isLessThan(150);
            onFx(() -> {
                shown.pane.toMessage("m0");
                return null;
            });
            Stagehand.frames(2);
            assertThat(onFx(() -> flow(shown).shown().keySet().iterator().next()))
                    .isZero();
        }
    }

    @Test
    void aRowThatReachesIntoTheWindowIsShownFromTheFirstFrameOn() throws Exception {
        try (Shown shown = new Shown(Language.EN, ThemeChoice.LIGHT)) {
            onFx(() -> {
                for (int row = 0; row < 40; row++) {
                    shown.transcript.append(MessageFeed.rows(
                            "m" + row, Voice.OTHER, MarkdownStream.read("```\na\nb\nc\nd\n```", false)));
                }
                return null;
            });
            Stagehand.frames(3);
            assertThat(onFx(() -> {
                        RowNode top = flow(shown).shown().values().iterator().next();
                        return top.top() <= 0 && top.top() + top.getHeight() > 0 && top.isVisible();
                    }))
                    .isTrue();
        }
    }

    @Test
    void whatIsSelectedIsCopiedWithoutMarks() throws Exception {
        try (Shown shown = new Shown(Language.AR, ThemeChoice.LIGHT)) {
            onFx(() -> {
                shown.transcript.append(MessageFeed.rows(
                        "m",
                        Voice.OTHER,
                        MarkdownStream.read("دفع 250.00 SAR\n\n- بند\n\n| a | b |\n|-|-|\n| 1 | 2 |", true)));
                return null;
            });
            Stagehand.frames(3);
            assertThat(onFx(() -> {
                        shown.pane.selectAll();
                        return shown.pane.selected();
                    }))
                    .isEqualTo("دفع 250.00 SAR\n• بند\na\tb\n1\t2");
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return HeadlessFx.onFx(work);
    }

    private static RowFlow flow(Shown shown) {
        return (RowFlow) shown.pane.lookup(".chat-flow");
    }

    private static int nodes(Shown shown) {
        return ((Region) shown.pane.lookup(".chat-sheet"))
                .getChildrenUnmodifiable()
                .size();
    }

    private static String topRows(Shown shown) {
        StringBuilder all = new StringBuilder();
        flow(shown)
                .shown()
                .forEach((at, node) -> all.append(at)
                        .append('@')
                        .append(node.localToScene(0, 0).getY())
                        .append(' '));
        return all.toString();
    }

    private static int lastRow(Shown shown) {
        return flow(shown).shown().keySet().stream().max(Integer::compare).orElse(-1);
    }

    /// A conversation in a window.
    private static final class Shown implements AutoCloseable {
        final Transcript transcript = new Transcript();
        final ConversationPane pane;
        final Stagehand stage;

        Shown(Language language, ThemeChoice theme) throws Exception {
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
                Stagehand made = new Stagehand(view, language, theme, SHEETS);
                pane.attach();
                return made;
            });
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
