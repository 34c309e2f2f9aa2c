package dev.sanad.desktop.kit.fx;

import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

/// Notes how long the events and the layout of a scene hold the JavaFX thread, so that what does not come by the
/// executor is seen too.
public final class SceneWatch {
    private final FxExecutor fx;
    private final Supplier<String> where;
    private long layoutBegan;

    private SceneWatch(FxExecutor fx, Supplier<String> where) {
        this.fx = fx;
        this.where = where;
    }

    /// Watches a scene from now on.
    ///
    /// @param where what is shown, e.g. `PATIENTS`
    public static void watch(Scene scene, FxExecutor fx, Supplier<String> where) {
        SceneWatch watch = new SceneWatch(fx, where);
        EventDispatcher inner = scene.getEventDispatcher();
        scene.setEventDispatcher((event, tail) -> watch.dispatch(inner, event, tail));
        scene.addPreLayoutPulseListener(() -> watch.layoutBegan = fx.enter());
        scene.addPostLayoutPulseListener(() -> fx.leave("layout of " + where.get(), watch.layoutBegan));
    }

    private Event dispatch(EventDispatcher inner, Event event, EventDispatchChain tail) {
        long began = fx.enter();
        try {
            return inner.dispatchEvent(event, tail);
        } finally {
            fx.leave(event.getEventType().getName() + " in " + where.get(), began);
        }
    }
}
