package dev.sanad.desktop.settings;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.settings.SettingsService;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.SettingsTab;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.settings.SettingsView.Part;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The page where everything is set.
public final class SettingsScreens implements Screens {
    private final Ui ui;
    private final Themes themes;
    private final SettingsService settings;
    private final CodeService codes;
    private final SessionService session;
    private final List<SettingsTab> tabs;

    /// @param tabs what other features add
    public SettingsScreens(
            Ui ui,
            Themes themes,
            SettingsService settings,
            CodeService codes,
            SessionService session,
            List<SettingsTab> tabs) {
        this.ui = ui;
        this.themes = themes;
        this.settings = settings;
        this.codes = codes;
        this.session = session;
        this.tabs = List.copyOf(tabs);
    }

    @Override
    public List<Screen> screens() {
        return List.of(Screen.section(Route.SETTINGS, MaterialDesignC.COG_OUTLINE, "settings.title", this::view));
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/settings/settings.css");
    }

    @Override
    public List<TourStop> tour() {
        return List.of(TourStop.of("settings", guide -> {
            for (String tab : List.of("desk", "clinic", "line", "payers", "users")) {
                guide.open(Route.SETTINGS, tab);
                guide.photo(tab);
            }
            guide.open(Route.SETTINGS, "payers");
            guide.click("#settings-payer-add");
            guide.photo("payer-form");
        }));
    }

    private View view() {
        UsersViewModel users = new UsersViewModel(ui.fx(), session);
        PayersViewModel payers = new PayersViewModel(ui.fx(), codes);
        return new SettingsView(
                ui,
                themes,
                new SettingsViewModel(ui.fx(), settings),
                List.of(
                        new Part("payers", new PayersView(ui, payers).root(), payers),
                        new Part("users", new UsersView(ui, users).root(), users)),
                tabs);
    }
}
