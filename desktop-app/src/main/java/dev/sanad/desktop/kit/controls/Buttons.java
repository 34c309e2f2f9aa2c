package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Buttons in the few looks that there are.
public final class Buttons {
    private Buttons() {}

    /// The one that does what the screen is for; at most one per screen.
    public static Button primary(Ui ui, String key, @Nullable Ikon icon, Runnable work) {
        Button button = plain(ui, key, icon, work);
        button.getStyleClass().add("accent");
        return button;
    }

    /// An ordinary one.
    public static Button plain(Ui ui, String key, @Nullable Ikon icon, Runnable work) {
        Button button = new Button();
        button.setMnemonicParsing(false);
        button.textProperty().bind(ui.texts().of(key));
        button.setMinWidth(Button.USE_PREF_SIZE);
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        button.setOnAction(_ -> work.run());
        return button;
    }

    /// One without a frame.
    public static Button flat(Ui ui, String key, @Nullable Ikon icon, Runnable work) {
        Button button = plain(ui, key, icon, work);
        button.getStyleClass().add("flat");
        return button;
    }

    /// One that takes something away.
    public static Button danger(Ui ui, String key, @Nullable Ikon icon, Runnable work) {
        Button button = plain(ui, key, icon, work);
        button.getStyleClass().add("danger");
        return button;
    }

    /// One with a picture only; its text is heard and shown on pointing.
    public static Button icon(Ui ui, String key, Ikon icon, Runnable work) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "button-icon");
        button.setGraphic(Icons.of(icon));
        button.accessibleTextProperty().bind(ui.texts().of(key));
        tip(button, ui.texts().of(key));
        button.setOnAction(_ -> work.run());
        return button;
    }

    /// An ordinary one for a command; pointing shows the shortcut.
    public static Button of(Ui ui, Command command) {
        Button button = plain(ui, command.titleKey(), command.icon(), command::run);
        button.disableProperty().bind(command.enabledProperty().not());
        tip(ui, button, command);
        return button;
    }

    /// Shows a command's name and shortcut on pointing.
    public static void tip(Ui ui, Control control, Command command) {
        tip(control, ui.texts().live(() -> {
            String title = ui.texts().get(command.titleKey());
            return command.keys()
                    .map(keys -> title + "  (" + keyText(keys) + ")")
                    .orElse(title);
        }));
    }

    /// Shows a text on pointing, and has it read as the control's help. The tooltip is made when somebody points for
    /// the first time: it is a window, which a screen full of buttons need not wait for.
    public static void tip(Control control, ObservableValue<String> text) {
        control.accessibleHelpProperty().bind(text);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (control.getTooltip() == null) {
                Tooltip tip = new Tooltip();
                tip.textProperty().bind(text);
                control.setTooltip(tip);
            }
        });
    }

    /// A shortcut as it is printed on keys.
    public static String keyText(KeyCombination keys) {
        return keys.getDisplayText();
    }

    /// A line of a menu.
    public static MenuItem item(Ui ui, String key, Runnable work) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(ui.texts().of(key));
        item.setOnAction(_ -> work.run());
        return item;
    }
}
