package dev.sanad.desktop.kit.view;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.controls.Toasts;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.nav.Commands;
import dev.sanad.desktop.kit.nav.Navigation;
import dev.sanad.desktop.kit.nav.OpenRecords;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;

/// A `Ui` for tests of views: memory in memory, dialogs that answer yes, navigation that only notes where to.
/// Make it
/// on
/// the FX thread.
public final class UiFixture {
    /// The moment in which tests happen: 24 November 2026, 09:30 in Riyadh.
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T06:30:00Z"), ZoneId.of("Asia/Riyadh"));

    private UiFixture() {}

    /// Everything a view is given.
    public static Ui ui(Language language) {
        Texts texts = new Texts(language);
        FxExecutor fx = new FxExecutor();
        NotedNavigation navigation = new NotedNavigation();
        return new Ui(
                texts,
                new Formats(texts, CLOCK),
                fx,
                new FramePulse(fx),
                new Commands(),
                navigation,
                new Toasts(texts, () -> null),
                new MapMemory(),
                new YesDialogs(),
                Runnable::run,
                new OpenRecords(navigation.currentProperty()));
    }

    /// Goes nowhere, but knows where it was sent.
    public static final class NotedNavigation implements Navigation {
        private final ReadOnlyObjectWrapper<Place> current =
                new ReadOnlyObjectWrapper<>(this, "current", Place.of(Route.TODAY));
        private final Deque<Place> before = new ArrayDeque<>();

        @Override
        public void open(Place place) {
            before.push(current.get());
            current.set(place);
        }

        @Override
        public void back() {
            if (!before.isEmpty()) {
                current.set(before.pop());
            }
        }

        @Override
        public ReadOnlyObjectProperty<Place> currentProperty() {
            return current.getReadOnlyProperty();
        }
    }

    /// Remembers until the test ends.
    public static final class MapMemory implements Memory {
        private final Map<String, String> choices = new HashMap<>();

        @Override
        public String get(String key, String fallback) {
            return choices.getOrDefault(key, fallback);
        }

        @Override
        public void put(String key, String value) {
            choices.put(key, value);
        }
    }

    /// Says yes to everything and chooses no file.
    public static final class YesDialogs implements Dialogs {
        @Override
        public void confirm(String titleKey, String body, String verbKey, Runnable work) {
            work.run();
        }

        @Override
        public Optional<Path> openFile(String titleKey, String... patterns) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String titleKey, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Sheet sheet(String titleKey, Region content, Runnable onClose) {
            return onClose::run;
        }
    }
}
