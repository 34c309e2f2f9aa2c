package dev.sanad.benchmarks.chat;

import java.util.List;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.model.RichTextModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/// The incubating `RichTextArea` with its own model, once per frame. Plain text.
final class RichTextSurface implements Surface {
    private final RichTextModel model = new RichTextModel();
    private final RichTextArea area = new RichTextArea(model);

    RichTextSurface() {
        area.setWrapText(true);
        area.setEditable(false);
    }

    @Override
    public String name() {
        return "RichTextArea";
    }

    @Override
    public Region root() {
        return area;
    }

    @Override
    public void open(List<String> messages) {
        area.appendText(String.join("\n\n", messages) + "\n\n", StyleAttributeMap.EMPTY);
        area.moveDocumentEnd();
    }

    @Override
    public void write(List<String> tokens) {
        area.appendText(String.join("", tokens), StyleAttributeMap.EMPTY);
        area.moveDocumentEnd();
    }
}
