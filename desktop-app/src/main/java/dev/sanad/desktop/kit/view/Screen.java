package dev.sanad.desktop.kit.view;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.desktop.kit.nav.Route;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// One destination: what it is called and how its view is made on the first visit.
public final class Screen {
    /// Fetches beforehand what the first visit will need.
    @FunctionalInterface
    public interface Prefetch {
        /// Begins.
        ///
        /// @param cancellation uttered when the time is up or the person goes there first
        CompletableFuture<?> begin(Cancellation cancellation);
    }

    private final Route route;
    private final @Nullable Ikon icon;
    private final String titleKey;
    private final Supplier<View> view;
    private final Prefetch prefetch;

    private Screen(Route route, @Nullable Ikon icon, String titleKey, Supplier<View> view, Prefetch prefetch) {
        this.route = route;
        this.icon = icon;
        this.titleKey = titleKey;
        this.view = view;
        this.prefetch = prefetch;
    }

    /// A section of the navigator.
    public static Screen section(Route route, Ikon icon, String titleKey, Supplier<View> view) {
        return new Screen(route, icon, titleKey, view, Screen::nothing);
    }

    /// The same destination with something to fetch while the workstation is idle.
    public Screen prefetching(Prefetch what) {
        return new Screen(route, icon, titleKey, view, what);
    }

    public Route route() {
        return route;
    }

    public Optional<Ikon> icon() {
        return Optional.ofNullable(icon);
    }

    public String titleKey() {
        return titleKey;
    }

    public Supplier<View> view() {
        return view;
    }

    public Prefetch prefetch() {
        return prefetch;
    }

    private static CompletableFuture<?> nothing(Cancellation cancellation) {
        return CompletableFuture.completedFuture(cancellation);
    }
}
