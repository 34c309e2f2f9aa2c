package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// A field to search with: a magnifier in front, a cross to clear it, Esc clears it too.
public final class SearchField extends CustomTextField {
    public SearchField(Ui ui, String promptKey) {
        getStyleClass().add("search-field");
        promptTextProperty().bind(ui.texts().of(promptKey));
        accessibleTextProperty().bind(promptTextProperty());
        setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        Button clear = Buttons.icon(ui, "kit.search.clear", MaterialDesignC.CLOSE, this::clear);
        clear.getStyleClass().add("small");
        clear.setFocusTraversable(false);
        Nodes.shownWhen(clear, textProperty().isNotEmpty());
        setRight(clear);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
