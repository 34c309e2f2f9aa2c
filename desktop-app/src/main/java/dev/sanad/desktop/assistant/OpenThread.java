package dev.sanad.desktop.assistant;

import dev.sanad.desktop.assistant.thread.ThreadPane;
import dev.sanad.desktop.assistant.thread.ThreadViewModel;
import dev.sanad.desktop.assistant.thread.Ways;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/// The open conversation in its room: another one is another pane. JavaFX thread.
final class OpenThread {
    private final Ui ui;
    private final AssistantViewModel model;
    private final Ways ways;
    private final StackPane room;
    private final ChangeListener<ThreadViewModel> change = (_, _, next) -> show(next);
    private ThreadPane pane;
    private boolean attached;

    OpenThread(Ui ui, AssistantViewModel model, Ways ways, StackPane room) {
        this.ui = ui;
        this.model = model;
        this.ways = ways;
        this.room = room;
        pane = made(model.threadProperty().get());
        room.getChildren().setAll(pane);
    }

    ThreadPane pane() {
        return pane;
    }

    void attach() {
        attached = true;
        model.threadProperty().addListener(change);
        show(model.threadProperty().get());
    }

    void detach() {
        attached = false;
        model.threadProperty().removeListener(change);
        pane.detach();
    }

    /// Does something once the conversation was read.
    void whenLoaded(Runnable work) {
        ObservableValue<ViewState> state = model.threadProperty().get().state();
        if (state.getValue() != ViewState.LOADING) {
            ui.pulse().next(work);
            return;
        }
        state.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends ViewState> of, ViewState before, ViewState now) {
                if (now != ViewState.LOADING) {
                    state.removeListener(this);
                    ui.pulse().next(work);
                }
            }
        });
    }

    private void show(ThreadViewModel next) {
        if (!pane.shows(next)) {
            pane.detach();
            pane = made(next);
            room.getChildren().setAll(pane);
        }
        if (attached) {
            pane.attach();
        }
    }

    private ThreadPane made(ThreadViewModel thread) {
        return new ThreadPane(
                ui,
                thread,
                ways,
                new ThreadPane.Around(ui.open().current(), model.badgeProperty(), model.choiceProperty()));
    }
}
