package dev.sanad.desktop.shell;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.doors.FakeCodes;
import dev.sanad.desktop.doors.FakeEligibility;
import dev.sanad.desktop.doors.FakePatients;
import dev.sanad.desktop.doors.FakeSession;
import dev.sanad.desktop.doors.FakeSettings;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import java.util.List;
import java.util.function.BiFunction;
import javafx.stage.Stage;

/// A whole window with doors of its own. Make it on the FX thread.
public final class ShellFixture {
    public final FakeEligibility eligibility = new FakeEligibility();
    public final FakePatients patients = new FakePatients();
    public final MutableSignal<LineState> line = new MutableSignal<>(
            new LineState(LineState.Health.UP, 84, UiFixture.CLOCK.instant().minusSeconds(12), null));
    public final FakeSettings settings = new FakeSettings();
    public final FakeSession session = new FakeSession();
    public final FakeCodes codes = new FakeCodes();
    public final Themes themes;
    public final Shell shell;
    public final Stage stage = new Stage();

    public ShellFixture(
            Language language, ThemeChoice theme, BiFunction<Ui, ShellFixture, List<? extends Screens>> features) {
        FxExecutor fx = new FxExecutor();
        themes = new Themes(theme);
        themes.add("/dev/sanad/desktop/signin/signin.css");
        shell = new Shell(new Shell.Parts(
                new Texts(language),
                themes,
                fx,
                new FramePulse(fx),
                new UiFixture.MapMemory(),
                Telemetry.OFF,
                UiFixture.CLOCK,
                Runnable::run,
                true));
        shell.model().follow(line, eligibility.activity());
        shell.model().userProperty().set("Demo");
        shell.show(stage);
        stage.setWidth(1366);
        stage.setHeight(768);
        shell.register(features.apply(shell.ui(), this), patients);
    }
}
