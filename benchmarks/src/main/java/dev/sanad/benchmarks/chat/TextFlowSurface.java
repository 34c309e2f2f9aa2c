package dev.sanad.benchmarks.chat;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A `TextFlow` per message in a scrolled box; that of the answer gets new children for each token. Plain text.
final class TextFlowSurface implements Surface {
    private final VBox box = new VBox(8);
    private final ScrollPane pane = new ScrollPane(box);
    private final TextFlow answer = new TextFlow();
    private final StringBuilder text = new StringBuilder();

    TextFlowSurface() {
        pane.setFitToWidth(true);
    }

    @Override
    public String name() {
        return "TextFlow rebuilt per token";
    }

    @Override
    public Region root() {
        return pane;
    }

    @Override
    public void open(List<String> messages) {
        messages.forEach(message -> box.getChildren().add(new TextFlow(new Text(message))));
        box.getChildren().add(answer);
        pane.setVvalue(1);
    }

    @Override
    public void write(List<String> tokens) {
        for (String token : tokens) {
            text.append(token);
            answer.getChildren().setAll(new Text(text.toString()));
        }
        pane.setVvalue(1);
    }
}
