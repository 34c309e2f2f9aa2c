package dev.sanad.desktop.shell;

import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.nav.Navigation;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.view.LazyView;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.View;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Goes from screen to screen. A view is made on the first visit, or before it while nothing else is to be done,
/// and
/// then
/// kept: coming back finds it as it was left. Only the view that is shown follows the world.
///
/// Prefetching: the data of all screens is fetched in parallel, each with its own deadline; when all have ended the
/// views
/// are made one per frame. Going to a screen gives its prefetch up; `abort` gives all of them up.
public final class Navigator implements Navigation {
    private static final int REMEMBERED = 50;
    private static final long PREFETCH_MILLIS = 5_000;

    private final FramePulse pulse;
    private final Telemetry telemetry;
    private final Map<Route, LazyView> views = new EnumMap<>(Route.class);
    private final ObservableList<Screen> sections = FXCollections.observableArrayList();
    private final ObservableList<Screen> readableSections = FXCollections.unmodifiableObservableList(sections);
    private final StackPane stage = new StackPane();
    private final Deque<Place> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Place> current =
            new ReadOnlyObjectWrapper<>(this, "current", Place.of(Route.TODAY));
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private @Nullable View shown;
    private long prefetchRun;
    private Function<View, List<Runnable>> dresser = _ -> List.of();

    public Navigator(FramePulse pulse, Telemetry telemetry) {
        this.pulse = pulse;
        this.telemetry = telemetry;
        stage.getStyleClass().add("stage");
    }

    /// Adds a destination. Sections appear in the order of `Route`.
    public void add(Screen screen) {
        views.put(screen.route(), new LazyView(screen));
        if (screen.icon().isPresent()) {
            int at = 0;
            while (at < sections.size() && sections.get(at).route().compareTo(screen.route()) < 0) {
                at++;
            }
            sections.add(at, screen);
        }
    }

    /// The sections that exist.
    public ObservableList<Screen> sections() {
        return readableSections;
    }

    /// Where the views are shown.
    public Region region() {
        return stage;
    }

    @Override
    public void open(Place place) {
        if (!views.containsKey(place.route())) {
            return;
        }
        if (shown != null && !place.equals(current.get())) {
            before.push(current.get());
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
        }
        show(place);
    }

    @Override
    public void back() {
        if (!before.isEmpty()) {
            show(before.pop());
        }
    }

    @Override
    public ReadOnlyObjectProperty<Place> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Whether there is a way back.
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /// The view that is shown; empty before the first.
    public Optional<View> shown() {
        return Optional.ofNullable(shown);
    }

    /// Fetches the data of everything that was not visited yet and makes the views, a frame for each.
    public CompletableFuture<Void> prefetch() {
        long run = ++prefetchRun;
        List<LazyView> waiting = new ArrayList<>(
                views.values().stream().filter(view -> view.peek().isEmpty()).toList());
        CompletableFuture<?>[] fetches =
                waiting.stream().map(view -> view.prefetch(PREFETCH_MILLIS)).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> made = new CompletableFuture<>();
        CompletableFuture.allOf(fetches)
                .whenComplete((_, _) -> pulse.next(() -> makeNext(waiting.iterator(), run, made)));
        return made;
    }

    /// What is done with a view that was made beforehand, a frame for each step, until the person goes there.
    void dressWith(Function<View, List<Runnable>> steps) {
        dresser = steps;
    }

    private record Dressing(View view, String name, Iterator<Runnable> steps) {}

    private void dress(Dressing dressing, Runnable then) {
        if (dressing.view().isAttached() || !dressing.steps().hasNext()) {
            then.run();
            return;
        }
        pulse.next(dressing.name(), () -> {
            if (!dressing.view().isAttached()) {
                dressing.steps().next().run();
            }
            dress(dressing, then);
        });
    }

    /// Makes one screen ready because the person is likely to go there next.
    public void warm(Route route) {
        LazyView view = views.get(route);
        if (view != null && view.peek().isEmpty()) {
            view.prefetch(PREFETCH_MILLIS);
        }
    }

    /// Gives up what is being fetched beforehand.
    public void abort() {
        prefetchRun++;
        views.values().forEach(LazyView::abort);
    }

    /// Detaches the view that is shown; `resume` attaches it again. For the time while the workstation is locked.
    public void pause() {
        if (shown != null) {
            shown.detach();
        }
    }

    /// Follows the world again after `pause`.
    public void resume() {
        if (shown != null) {
            shown.attach();
        }
    }

    private void makeNext(Iterator<LazyView> waiting, long run, CompletableFuture<Void> made) {
        if (run != prefetchRun || !waiting.hasNext()) {
            made.complete(null);
            return;
        }
        LazyView next = waiting.next();
        pulse.next("making " + next.screen().route(), () -> {
            View view = next.get();
            List<Runnable> steps = new ArrayList<>(dresser.apply(view));
            steps.add(() -> fit(view.root(), Region::applyCss));
            steps.add(() -> fit(view.root(), root -> {
                root.resize(stage.getWidth(), stage.getHeight());
                root.layout();
            }));
            Dressing dressing = new Dressing(view, "dressing " + next.screen().route(), steps.iterator());
            dress(dressing, () -> makeNext(waiting, run, made));
        });
    }

    private void show(Place place) {
        LazyView lazy = views.get(place.route());
        if (lazy == null) {
            return;
        }
        long begin = System.nanoTime();
        View next = lazy.get();
        if (shown != null && !shown.equals(next)) {
            shown.detach();
        }
        next.show(place.argument());
        shown = next;
        bring(next.root());
        next.attach();
        current.set(place);
        canGoBack.set(!before.isEmpty());
        next.focusFirst();
        pulse.next(() -> telemetry.record(Workflow.VIEW_OPEN, Duration.ofNanos(System.nanoTime() - begin), true));
    }

    /// Does something with a view in the place where it is going to be shown, between two frames, so that nobody sees
    /// it:
    /// what is dressed and laid out there stays so until it is shown.
    private void fit(Region root, Consumer<Region> work) {
        if (!stage.getChildren().contains(root)) {
            root.setManaged(false);
            stage.getChildren().add(root);
        }
        root.setVisible(true);
        work.accept(root);
        root.setVisible(false);
    }

    /// Views that were shown stay in the scene, hidden: what is taken out of a scene has to be dressed anew in whole
    /// when
    /// it comes back, which is most of what coming back costs.
    private void bring(Region root) {
        if (!stage.getChildren().contains(root)) {
            stage.getChildren().add(root);
        }
        for (Node each : stage.getChildren()) {
            boolean shows = each.equals(root);
            each.setManaged(shows);
            each.setVisible(shows);
        }
    }
}
