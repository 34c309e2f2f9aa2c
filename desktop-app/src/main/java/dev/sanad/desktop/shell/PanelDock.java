package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.SidePanel;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Room for a feature's panel at the end of the line. Whether it is open and how wide are remembered. In a narrow
/// window the sections give way while it is open.
final class PanelDock {
    private static final double NARROWEST = 340;
    private static final double WIDEST = 640;
    private static final double USUAL = 400;
    private static final double ROOMY_WINDOW = 1500;

    private final Ui ui;
    private final BooleanProperty narrowSections;
    private final HBox root = new HBox();
    private final Region handle = new Region();
    private @Nullable SidePanel panel;
    private @Nullable View view;
    private boolean open;
    private boolean paused;
    private boolean gaveWay;
    private double width;

    PanelDock(Ui ui, BooleanProperty narrowSections) {
        this.ui = ui;
        this.narrowSections = narrowSections;
        width = Math.clamp(number(ui.memory().get("panel.width", "")), NARROWEST, WIDEST);
        root.getStyleClass().add("panel-dock");
        root.getChildren().add(handle);
        handle.getStyleClass().add("panel-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setOnMouseDragged(event -> {
            boolean mirrored = root.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
            double edge = root.localToScene(root.getLayoutBounds()).getMaxX();
            double start = root.localToScene(root.getLayoutBounds()).getMinX();
            resize(mirrored ? event.getSceneX() - start : edge - event.getSceneX());
        });
        handle.setOnMouseReleased(_ -> ui.memory().put("panel.width", String.valueOf((int) width)));
        resize(width);
        refresh();
        ui.navigation().currentProperty().addListener((_, _, _) -> refresh());
    }

    HBox root() {
        return root;
    }

    /// Takes a panel; its command is found everywhere.
    void offer(SidePanel offered) {
        panel = offered;
        open = Boolean.parseBoolean(ui.memory().get("panel.open", "false"));
        ui.commands()
                .add(new Command(
                        offered.id(), offered.titleKey(), offered.icon(), offered.keys(), () -> toggle(offered)));
        refresh();
    }

    /// Lets the panel rest while the workstation is locked.
    void pause() {
        paused = true;
        refresh();
    }

    /// Lets the panel go on.
    void resume() {
        paused = false;
        refresh();
    }

    private void toggle(SidePanel offered) {
        if (isOnPage(offered)) {
            ui.navigation().open(offered.page());
            return;
        }
        View now = view;
        if (open && now != null && hasFocus(now.root())) {
            open = false;
        } else {
            open = true;
        }
        ui.memory().put("panel.open", String.valueOf(open));
        refresh();
        if (open && view != null) {
            view.focusFirst();
        }
    }

    private boolean isOnPage(SidePanel offered) {
        return ui.navigation().currentProperty().get().route() == offered.page();
    }

    private void refresh() {
        SidePanel offered = panel;
        boolean shown = offered != null && open && !isOnPage(offered);
        if (shown && offered != null && view == null) {
            view = offered.view().get();
            HBox.setHgrow(view.root(), Priority.ALWAYS);
            root.getChildren().add(view.root());
        }
        giveWay(shown);
        root.setVisible(shown);
        root.setManaged(shown);
        View now = view;
        if (now == null) {
            return;
        }
        if (shown && !paused) {
            now.attach();
        } else {
            now.detach();
        }
    }

    private void giveWay(boolean shown) {
        Scene scene = root.getScene();
        boolean tight = scene != null && scene.getWidth() < ROOMY_WINDOW;
        if (shown && tight && !gaveWay && !narrowSections.get()) {
            gaveWay = true;
            narrowSections.set(true);
        } else if (!shown && gaveWay) {
            gaveWay = false;
            narrowSections.set(false);
        }
    }

    private void resize(double wanted) {
        width = Math.clamp(wanted, NARROWEST, WIDEST);
        root.setMinWidth(width);
        root.setPrefWidth(width);
        root.setMaxWidth(width);
    }

    private static boolean hasFocus(Node room) {
        Scene scene = room.getScene();
        for (Node at = scene == null ? null : scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at.equals(room)) {
                return true;
            }
        }
        return false;
    }

    private static double number(String text) {
        return text.matches("\\d{1,5}") ? Double.parseDouble(text) : USUAL;
    }
}
