package dev.sanad.desktop.architecture.planted;

import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.control.Label;

/// Does everything that the architecture forbids, so that the rules can be seen to notice.
public final class PlantedViewModel {
    public Label node = new Label();
    public tools.jackson.databind.JsonNode message = tools.jackson.databind.node.NullNode.getInstance();

    void everything() {
        Platform.runLater(() -> {});
        System.out.println(Instant.now());
        new Thread(() -> {}).start();
    }
}
