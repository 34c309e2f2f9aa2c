package dev.sanad.desktop.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Light and dark, switched while the program runs: the base theme below, our named colours and our styles above
/// it.
/// Used on the JavaFX thread.
public final class Themes {
    private static final String BASE = "/dev/sanad/desktop/kit/theme/";
    private static final List<String> SHEETS = List.of("controls.css", "controlsfx.css");

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final List<Scene> scenes = new ArrayList<>();
    private final List<String> extra = new ArrayList<>();

    public Themes(ThemeChoice choice) {
        this.choice.set(choice);
        Platform.Preferences preferences = Platform.getPreferences();
        dark.bind(Bindings.createBooleanBinding(
                () -> isDark(this.choice.get(), preferences.getColorScheme()),
                this.choice,
                preferences.colorSchemeProperty()));
        dark.addListener((_, _, _) -> apply());
        // Before there is a control: the first would have JavaFX read its own theme, which nobody sees.
        chooseBase();
    }

    /// What the person wants.
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// What is shown.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Adds a stylesheet (an absolute resource path) above ours.
    public void add(String stylesheet) {
        add(List.of(stylesheet));
    }

    /// Adds stylesheets of features (absolute resource paths) above ours. All at once: each time every node of every
    /// scene is dressed anew.
    public void add(Collection<String> stylesheets) {
        List<String> fresh = stylesheets.stream()
                .map(Themes::url)
                .filter(sheet -> !extra.contains(sheet))
                .toList();
        if (!fresh.isEmpty()) {
            extra.addAll(fresh);
            scenes.forEach(scene -> scene.getStylesheets().addAll(fresh));
        }
    }

    /// Dresses a scene now and whenever the theme changes.
    public void dress(Scene scene) {
        if (scenes.isEmpty()) {
            chooseBase();
        }
        scenes.add(scene);
        scene.getStylesheets().setAll(sheets());
    }

    /// Dresses a scene as it is now, and does not follow it.
    public void dressOnce(Scene scene) {
        scene.getStylesheets().setAll(sheets());
    }

    private void apply() {
        if (scenes.isEmpty()) {
            return;
        }
        chooseBase();
        List<String> sheets = sheets();
        scenes.forEach(scene -> scene.getStylesheets().setAll(sheets));
    }

    private void chooseBase() {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        sheets.add(url(BASE + (dark.get() ? "dark.css" : "light.css")));
        SHEETS.forEach(sheet -> sheets.add(url(BASE + sheet)));
        sheets.addAll(extra);
        return sheets;
    }

    private static boolean isDark(ThemeChoice choice, ColorScheme system) {
        return choice == ThemeChoice.DARK || (choice == ThemeChoice.SYSTEM && system == ColorScheme.DARK);
    }

    private static String url(String path) {
        return Objects.requireNonNull(Themes.class.getResource(path), path).toExternalForm();
    }
}
