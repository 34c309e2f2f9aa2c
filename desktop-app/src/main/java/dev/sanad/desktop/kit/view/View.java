package dev.sanad.desktop.kit.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// One screen or part of a screen. Nodes are built once in the constructor, which does no I/O; work begins when the
/// view
/// is attached to the window and ends when it is detached. Used on the JavaFX thread.
public abstract class View {
    private final List<ViewModel> tied = new ArrayList<>();
    private boolean attached;

    /// The node that shows this view; always the same.
    public abstract Region root();

    /// Told at each visit, before `attach`, what is to be shown; empty for nothing in particular.
    public void show(String argument) {}

    /// Puts the focus where typing begins.
    public void focusFirst() {}

    /// Begins following the world; does nothing while attached.
    public final void attach() {
        if (!attached) {
            attached = true;
            tied.forEach(ViewModel::attach);
            onAttach();
        }
    }

    /// Stops following the world; does nothing while detached.
    public final void detach() {
        if (attached) {
            attached = false;
            onDetach();
            tied.forEach(ViewModel::detach);
        }
    }

    /// Whether the view is on the screen.
    public final boolean isAttached() {
        return attached;
    }

    /// Attaches and detaches a view model together with this view.
    protected final <T extends ViewModel> T tie(T viewModel) {
        tied.add(viewModel);
        return viewModel;
    }

    /// What else to begin.
    protected void onAttach() {}

    /// What else to end.
    protected void onDetach() {}
}
