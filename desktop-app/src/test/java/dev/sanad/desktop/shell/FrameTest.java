package dev.sanad.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.session.LockReason;
import dev.sanad.desktop.doors.Features;
import dev.sanad.desktop.kit.controls.Pictures;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.signin.SignInView;
import dev.sanad.desktop.signin.SignInViewModel;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class FrameTest {
    @Test
    void navigatesByKeysAndBack() throws Exception {
        inWindow(Language.EN, frame -> {
            press(frame, KeyCode.DIGIT2, true, false);
            assertThat(place(frame)).isEqualTo(Route.SYSTEM);
            press(frame, KeyCode.DIGIT3, true, false);
            assertThat(place(frame)).isEqualTo(Route.SETTINGS);
            press(frame, KeyCode.LEFT, false, true);
            assertThat(place(frame)).isEqualTo(Route.SYSTEM);
            press(frame, KeyCode.LEFT, false, true);
            assertThat(place(frame)).isEqualTo(Route.TODAY);
            press(frame, KeyCode.LEFT, false, true);
            assertThat(place(frame)).isEqualTo(Route.TODAY);
        });
    }

    @Test
    void keepsAViewAliveAndAttachesOnlyTheOneThatIsShown() throws Exception {
        inWindow(Language.EN, frame -> {
            var today = frame.shell.navigator().shown().orElseThrow();
            frame.shell.navigator().open(Route.SYSTEM);
            assertThat(today.isAttached()).isFalse();
            frame.shell.navigator().open(Route.TODAY);
            assertThat(frame.shell.navigator().shown()).containsSame(today);
            assertThat(today.isAttached()).isTrue();
        });
    }

    @Test
    void paletteFindsCommandsAndEscClosesIt() throws Exception {
        inWindow(Language.EN, frame -> {
            press(frame, KeyCode.K, true, false);
            TextField field = (TextField) frame.shell.scene().lookup("#palette-field");
            assertThat(field).isNotNull();
            field.setText("settin");
            key(field, KeyCode.ENTER, false, false);
            assertThat(place(frame)).isEqualTo(Route.SETTINGS);
            assertThat(frame.shell.scene().lookup("#palette-field")).isNull();
            press(frame, KeyCode.K, true, false);
            key(frame.shell.scene().lookup("#palette-field"), KeyCode.ESCAPE, false, false);
            assertThat(frame.shell.scene().lookup("#palette-field")).isNull();
        });
    }

    @Test
    void languageSwitchMirrorsTheSceneAndItsTextsWithoutARestart() throws Exception {
        inWindow(Language.EN, frame -> {
            Label title = (Label) frame.shell.scene().lookup(".page-title");
            assertThat(title.getText()).isEqualTo("Today");
            frame.shell.ui().texts().languageProperty().set(Language.AR);
            assertThat(title.getText()).isEqualTo("اليوم");
            assertThat(frame.shell.scene().getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(title.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        });
    }

    @Test
    void themeSwitchChangesTheColours() throws Exception {
        inWindow(Language.EN, frame -> {
            frame.themes.choiceProperty().set(ThemeChoice.DARK);
            assertThat(frame.shell.scene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
            frame.themes.choiceProperty().set(ThemeChoice.LIGHT);
            assertThat(frame.shell.scene().getStylesheets())
                    .anyMatch(sheet -> sheet.endsWith("light.css"))
                    .noneMatch(sheet -> sheet.endsWith("dark.css"));
        });
    }

    @ParameterizedTest
    @CsvSource({"EN", "AR"})
    void lockingCoversEverythingButTheBandAndKeepsWhatWasOpen(Language language) throws Exception {
        inWindow(language, frame -> {
            frame.shell.navigator().open(Route.SYSTEM);
            var open = frame.shell.navigator().shown().orElseThrow();
            frame.session.lock(LockReason.IDLE);
            frame.shell.cover(
                    new SignInView(frame.shell.ui(), new SignInViewModel(Runnable::run, frame.session, true)));
            assertThat(open.isAttached()).isFalse();
            assertThat(shown(open.root())).isFalse();
            press(frame, KeyCode.DIGIT1, true, false);
            assertThat(place(frame)).isEqualTo(Route.SYSTEM);
            Pictures.write(frame.shell.scene(), "locked-" + language.tag());
            frame.shell.uncover();
            assertThat(shown(open.root())).isTrue();
            assertThat(open.isAttached()).isTrue();
            assertThat(frame.shell.ui().texts().missing()).isEmpty();
        });
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static Route place(ShellFixture frame) {
        return frame.shell.navigator().currentProperty().get().route();
    }

    private static void press(ShellFixture frame, KeyCode key, boolean control, boolean alt) {
        key(frame.shell.scene().getRoot(), key, control, alt);
    }

    private static void key(Node node, KeyCode key, boolean control, boolean alt) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, alt, false));
    }

    private interface Work {
        void run(ShellFixture frame) throws Exception;
    }

    private static void inWindow(Language language, Work work) throws Exception {
        HeadlessFx.onFx(() -> {
            ShellFixture frame = new ShellFixture(language, ThemeChoice.LIGHT, Features::all);
            try {
                work.run(frame);
            } finally {
                frame.stage.hide();
            }
            return null;
        });
    }
}
