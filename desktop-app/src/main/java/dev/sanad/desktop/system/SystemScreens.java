package dev.sanad.desktop.system;

import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.system.log.LogViewModel;
import dev.sanad.desktop.system.watch.WatchViewModel;
import java.util.List;
import javafx.scene.control.Spinner;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The page about the workstation itself.
public final class SystemScreens implements Screens {
    private static final int LAST_PORT = 65_535;

    private final Ui ui;
    private final SystemSources sources;

    public SystemScreens(Ui ui, SystemSources sources) {
        this.ui = ui;
        this.sources = sources;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Screen.section(
                Route.SYSTEM,
                MaterialDesignM.MONITOR_DASHBOARD,
                "system.title",
                () -> new SystemView(
                        ui,
                        new SystemViewModel(ui.fx(), sources, ui.fx()::load),
                        new LogViewModel(ui.fx(), sources.operations()),
                        new WatchViewModel(ui.fx(), sources.operations()))));
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/system/system.css");
    }

    @Override
    public List<TourStop> tour() {
        return List.of(TourStop.of("system", guide -> {
            guide.open(Route.SYSTEM, "overview");
            guide.photo("");
            guide.click("#system-verify");
            guide.until("the audit trail's verdict", () -> guide.has("#system-verdict.good"));
            guide.photo("verified");
            for (String tab : List.of("work", "log", "watch")) {
                guide.open(Route.SYSTEM, tab);
                guide.photo(tab);
            }
            // Any free port: several tours may run on one computer.
            guide.fx(() -> ((Spinner<?>) guide.find("#watch-port")).decrement(LAST_PORT));
            guide.fx(() -> ((ToggleSwitch) guide.find("#watch-endpoint")).fire());
            guide.until("the address of the figures", () -> guide.has("#watch-address"));
            guide.photo("watched");
            guide.fx(() -> ((ToggleSwitch) guide.find("#watch-endpoint")).fire());
            guide.until("the address to be gone", () -> !guide.has("#watch-address"));
        }));
    }
}
