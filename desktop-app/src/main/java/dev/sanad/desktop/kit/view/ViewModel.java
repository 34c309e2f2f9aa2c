package dev.sanad.desktop.kit.view;

import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.fx.SignalBinder;
import java.util.concurrent.Executor;

/// State and actions of one screen, without nodes. Confined to the JavaFX thread; tests use `Runnable::run` for it.
public abstract class ViewModel {
    private final Executor fx;
    private final SignalBinder signals;

    /// A view model.
    ///
    /// @param fx runs work on the JavaFX thread
    protected ViewModel(Executor fx) {
        this.fx = fx;
        this.signals = new SignalBinder(fx);
    }

    /// Begins following the core.
    public final void attach() {
        onAttach();
    }

    /// Stops following the core; what is under way goes on.
    public final void detach() {
        signals.release();
        onDetach();
    }

    /// The executor of the JavaFX thread.
    protected final Executor fx() {
        return fx;
    }

    /// Signals that are followed while attached.
    protected final SignalBinder signals() {
        return signals;
    }

    /// A guard that takes answers to the newest question only.
    protected final Latest latest() {
        return new Latest(fx);
    }

    /// What to begin: bind signals, load.
    protected void onAttach() {}

    /// What to end.
    protected void onDetach() {}
}
