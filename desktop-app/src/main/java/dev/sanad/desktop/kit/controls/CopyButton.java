package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Puts a text on the clipboard and says so.
public final class CopyButton extends Button {
    public CopyButton(Ui ui, Supplier<String> text) {
        getStyleClass().addAll("flat", "button-icon", "small");
        setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        accessibleTextProperty().bind(ui.texts().of("kit.copy"));
        Buttons.tip(this, ui.texts().of("kit.copy"));
        setOnAction(_ -> {
            copy(text.get());
            ui.toasts().info(ui.texts().of("kit.copied"));
        });
    }

    /// Puts a text on the clipboard, without the marks that keep directions apart.
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(Isolate.plain(text));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
