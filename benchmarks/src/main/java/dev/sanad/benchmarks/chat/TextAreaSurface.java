package dev.sanad.benchmarks.chat;

import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;

/// `TextArea.appendText`, once per frame. Plain text.
final class TextAreaSurface implements Surface {
    private final TextArea area = new TextArea();

    TextAreaSurface() {
        area.setWrapText(true);
        area.setEditable(false);
    }

    @Override
    public String name() {
        return "TextArea.appendText";
    }

    @Override
    public Region root() {
        return area;
    }

    @Override
    public void open(List<String> messages) {
        area.setText(String.join("\n\n", messages));
        area.positionCaret(area.getLength());
    }

    @Override
    public void write(List<String> tokens) {
        area.appendText(String.join("", tokens));
    }
}
