package dev.sanad.desktop.fakes;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.controls.Pictures;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.View;
import impl.org.controlsfx.skin.DecorationPane;
import java.io.IOException;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Puts a view into a window of the room that the frame leaves it at 1366 × 768. Used on the FX thread.
public final class Stagehand {
    private final Stage stage = new Stage();
    private final Scene scene;
    private final View view;

    public Stagehand(View view, Language language, ThemeChoice theme, List<String> sheets) {
        this.view = view;
        DecorationPane pane = new DecorationPane();
        scene = new Scene(pane, 1150, 676);
        Themes themes = new Themes(theme);
        sheets.forEach(themes::add);
        themes.dress(scene);
        pane.getChildren().add(view.root());
        scene.setNodeOrientation(
                language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        stage.setScene(scene);
        stage.show();
        view.attach();
        layout();
    }

    public void layout() {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    public Scene scene() {
        return scene;
    }

    public void photograph(String name) throws IOException {
        layout();
        Pictures.write(scene, name);
    }

    public void close() {
        view.detach();
        stage.hide();
    }
}
