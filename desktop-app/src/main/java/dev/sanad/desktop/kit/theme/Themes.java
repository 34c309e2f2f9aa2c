package dev.sanad.desktop.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import com.sun.javafx.css.StyleManager;
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
    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(this, "system", ColorScheme.LIGHT);
    private final List<Scene> scenes = new ArrayList<>();
    private final List<String> extra = new ArrayList<>();

    /// The same for a desktop that was light.
    public Themes(ThemeChoice choice) {
        this(choice, false);
    }

    /// What the desktop prefers is known with the first scene; until then it counts as what it was last. May be made on
    /// any thread while no scene is dressed.
    public Themes(ThemeChoice choice, boolean desktopWasDark) {
        this.choice.set(choice);
        system.set(desktopWasDark ? ColorScheme.DARK : ColorScheme.LIGHT);
        dark.bind(Bindings.createBooleanBinding(() -> isDark(this.choice.get(), system.get()), this.choice, system));
        dark.addListener((_, _, _) -> apply());
    }

    /// Keeps JavaFX's own theme, which nobody sees, from being read with the first control. To be called before there
    /// is a control; also before the toolkit runs.
    public static void keepOut() {
        try {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        } catch (IllegalStateException _) {
            // No toolkit yet, which is the point: the choice is noted all the same, only its reading has to wait.
        }
    }

    /// Reads the base theme, the longest of all sheets, before there is a scene that would wait for it. On any thread
    /// while JavaFX shows nothing.
    public void readAhead() {
        StyleManager.getInstance().setUserAgentStylesheets(List.of(base()));
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

    /// Dresses a scene now and whenever the theme changes. The typefaces are there then.
    public void dress(Scene scene) {
        if (scenes.isEmpty()) {
            Fonts.load();
            Icons.load();
            system.bind(Platform.getPreferences().colorSchemeProperty());
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
        Application.setUserAgentStylesheet(base());
    }

    private String base() {
        return dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
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
