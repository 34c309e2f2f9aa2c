package dev.sanad.desktop.assistant;

import dev.sanad.desktop.assistant.thread.Ways;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The panel beside every screen.
final class AssistantPanelView extends View {
    private final AssistantViewModel model;
    private final OpenThread thread;
    private final VBox root;

    /// A panel.
    ///
    /// @param close hides it
    AssistantPanelView(Ui ui, AssistantViewModel model, Ways ways, Runnable close) {
        this.model = model;
        StackPane room = Nodes.styled(new StackPane(), "assistant-room");
        VBox.setVgrow(room, Priority.ALWAYS);
        thread = new OpenThread(ui, model, ways, room);
        Button fresh = Buttons.icon(ui, "assistant.fresh", MaterialDesignP.PLUS, () -> {
            model.fresh();
            thread.pane().focusField();
        });
        fresh.setId("panel-fresh");
        Button whole = Buttons.icon(
                ui,
                "assistant.whole",
                MaterialDesignA.ARROW_EXPAND,
                () -> ui.navigation().open(Route.ASSISTANT));
        whole.setId("panel-whole");
        Button hide = Buttons.icon(ui, "kit.close", MaterialDesignC.CLOSE, close);
        hide.setId("panel-close");
        HBox heading = Cards.toolbar(
                Cards.heading(ui, "assistant.title"),
                Cards.spacer(),
                fresh,
                new ModelMenu(ui, model, ways),
                whole,
                hide);
        heading.getStyleClass().add("panel-heading");
        root = Nodes.styled(new VBox(heading, room), "assistant-panel");
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void focusFirst() {
        thread.pane().focusField();
    }

    @Override
    protected void onAttach() {
        model.looked();
        thread.attach();
    }

    @Override
    protected void onDetach() {
        thread.detach();
    }
}
