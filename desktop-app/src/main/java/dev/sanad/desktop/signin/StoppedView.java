package dev.sanad.desktop.signin;

import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.kit.view.ViewState;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says why the workstation could not be opened, and what to do.
public final class StoppedView extends View {
    private final StatePane root;

    public StoppedView(Ui ui, Failure failure) {
        root = new StatePane(ui, new VBox())
                .state(new SimpleObjectProperty<>(ViewState.ERROR))
                .failure(new SimpleObjectProperty<>(failure));
    }

    @Override
    public Region root() {
        return root;
    }
}
