package dev.sanad.desktop.shell;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.nav.Commands;
import dev.sanad.desktop.kit.nav.Navigation;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The commands that exist on every screen.
final class ShellCommands {
    /// What the frame can be told to do.
    interface Frame {
        void toggleSections();

        void openPalette(boolean patientsOnly);

        void lock();
    }

    private final Themes themes;
    private final Command menu;
    private final Command back;
    private final Command palette;
    private final Command patients;
    private final Command eligibility;
    private final Command language;
    private final Command theme;
    private final Command settings;
    private final Command lock;

    ShellCommands(Texts texts, Themes themes, Navigation navigation, ReadOnlyBooleanProperty canGoBack, Frame frame) {
        this.themes = themes;
        menu = new Command(
                "shell.menu", "shell.command.menu", MaterialDesignM.MENU, keys("Shortcut+B"), frame::toggleSections);
        back = new Command(
                        "shell.back",
                        "shell.command.back",
                        MaterialDesignA.ARROW_LEFT,
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        navigation::back)
                .enabledWhen(canGoBack);
        palette = new Command(
                "shell.palette",
                "shell.command.palette",
                MaterialDesignM.MAGNIFY,
                keys("Shortcut+K"),
                () -> frame.openPalette(false));
        patients = new Command(
                "shell.patients",
                "shell.command.patients",
                MaterialDesignA.ACCOUNT_SEARCH,
                keys("Shortcut+F"),
                () -> frame.openPalette(true));
        eligibility = new Command(
                "shell.eligibility",
                "shell.command.eligibility",
                MaterialDesignS.SHIELD_CHECK,
                keys("Shortcut+E"),
                () -> navigation.open(Route.ELIGIBILITY));
        language = new Command(
                "shell.language",
                "shell.command.language",
                MaterialDesignT.TRANSLATE,
                keys("Shortcut+Shift+L"),
                () -> texts.languageProperty().set(texts.language() == Language.EN ? Language.AR : Language.EN));
        theme = new Command(
                "shell.theme",
                "shell.command.theme",
                MaterialDesignT.THEME_LIGHT_DARK,
                keys("Shortcut+Shift+D"),
                () -> themes.choiceProperty().set(themes.darkProperty().get() ? ThemeChoice.LIGHT : ThemeChoice.DARK));
        settings = new Command(
                "shell.settings",
                "shell.command.settings",
                MaterialDesignC.COG_OUTLINE,
                keys("Shortcut+Comma"),
                () -> navigation.open(Route.SETTINGS));
        lock = new Command(
                "shell.lock", "shell.command.lock", MaterialDesignL.LOCK_OUTLINE, keys("Shortcut+L"), frame::lock);
    }

    void addTo(Commands commands) {
        List.of(palette, patients, eligibility, back, menu, language, theme, settings, lock)
                .forEach(commands::add);
    }

    Command menu() {
        return menu;
    }

    Command back() {
        return back;
    }

    Command palette() {
        return palette;
    }

    Command language() {
        return language;
    }

    Command theme() {
        return theme;
    }

    Command settings() {
        return settings;
    }

    Command lock() {
        return lock;
    }

    ReadOnlyBooleanProperty darkProperty() {
        return themes.darkProperty();
    }

    private static KeyCombination keys(String text) {
        return KeyCombination.keyCombination(text);
    }
}
