package dev.sanad.desktop.fakes;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.controls.Pictures;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.View;
import impl.org.controlsfx.skin.DecorationPane;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Puts a view into a window of the room that the frame leaves it at 1366 × 768. Made and closed on the FX thread.
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
    }

    public Scene scene() {
        return scene;
    }

    /// Lets the window be drawn a few times and writes what it shows. Called off the FX thread.
    public void photograph(String name) throws Exception {
        frames(4);
        HeadlessFx.onFx(() -> Pictures.write(scene, name));
    }

    /// Waits until the window was drawn some more times. Called off the FX thread.
    public static void frames(int count) throws Exception {
        for (int frame = 0; frame < count; frame++) {
            CountDownLatch drawn = new CountDownLatch(1);
            HeadlessFx.onFx(() -> {
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        drawn.countDown();
                    }
                }.start();
                return null;
            });
            if (!drawn.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("no frame was drawn");
            }
        }
    }

    public void close() {
        view.detach();
        stage.hide();
    }
}
