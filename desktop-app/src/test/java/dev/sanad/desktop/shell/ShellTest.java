package dev.sanad.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.doors.Features;
import dev.sanad.desktop.kit.controls.Pictures;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class ShellTest {
    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "EN,DARK", "AR,LIGHT", "AR,DARK"})
    void showsTheFrame(Language language, ThemeChoice theme) throws Exception {
        HeadlessFx.onFx(() -> {
            ShellFixture fixture = new ShellFixture(language, theme, Features::all);
            fixture.stage.getScene().getRoot().applyCss();
            fixture.stage.getScene().getRoot().layout();
            Pictures.write(fixture.shell.scene(), "shell-" + language + "-" + theme);
            fixture.shell.navigator().open(Route.SYSTEM);
            Pictures.write(fixture.shell.scene(), "shell-system-" + language + "-" + theme);
            fixture.shell.ui().commands().find("shell.palette").orElseThrow().run();
            Pictures.write(fixture.shell.scene(), "shell-palette-" + language + "-" + theme);
            assertThat(fixture.shell.ui().texts().missing()).isEmpty();
            fixture.stage.hide();
            return null;
        });
    }
}
