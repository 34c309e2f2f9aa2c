package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.view.Memory;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stood last time, as long as that is still on a screen.
final class WindowPlacement {
    private static final double MIN_WIDTH = 1100;
    private static final double MIN_HEIGHT = 700;
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Memory memory;

    WindowPlacement(Memory memory) {
        this.memory = memory;
    }

    void restore(Stage stage) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(number("window.width", Math.min(WIDTH, screen.getWidth())), screen.getWidth());
        double height = Math.min(number("window.height", Math.min(HEIGHT, screen.getHeight())), screen.getHeight());
        stage.setWidth(Math.max(MIN_WIDTH, width));
        stage.setHeight(Math.max(MIN_HEIGHT, height));
        double x = number("window.x", Double.NaN);
        double y = number("window.y", Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(memory.get("window.maximized", "false")));
    }

    void keep(Stage stage) {
        memory.put("window.maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            memory.put("window.x", String.valueOf(stage.getX()));
            memory.put("window.y", String.valueOf(stage.getY()));
            memory.put("window.width", String.valueOf(stage.getWidth()));
            memory.put("window.height", String.valueOf(stage.getHeight()));
        }
    }

    private double number(String key, double fallback) {
        try {
            return Double.parseDouble(memory.get(key, String.valueOf(fallback)));
        } catch (NumberFormatException e) {
            return fallback;
        }
    }
}
