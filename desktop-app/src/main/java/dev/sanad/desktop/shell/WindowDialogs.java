package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Questions as sheets inside the window, files by the system's own dialogs.
final class WindowDialogs implements Dialogs {
    private final Texts texts;
    private final Supplier<Ui> ui;
    private final Supplier<Layers> layers;
    private final Supplier<@Nullable Window> window;
    private final Deque<Path> given = new ArrayDeque<>();

    WindowDialogs(Texts texts, Supplier<Ui> ui, Supplier<Layers> layers, Supplier<@Nullable Window> window) {
        this.texts = texts;
        this.ui = ui;
        this.layers = layers;
        this.window = window;
    }

    /// Answers the next question for a file, so that no dialog of the system opens.
    void answerNext(Path file) {
        given.add(file);
    }

    @Override
    public void confirm(String titleKey, String body, String verbKey, Runnable work) {
        VBox content = new VBox(Nodes.wrapping(new SimpleStringProperty(body)));
        content.getStyleClass().add("gap-16");
        Sheet[] sheet = new Sheet[1];
        Button no = Buttons.plain(ui.get(), "kit.cancel", null, () -> sheet[0].close());
        Button yes = Buttons.danger(ui.get(), verbKey, null, () -> {
            sheet[0].close();
            work.run();
        });
        no.setCancelButton(true);
        HBox row = Cards.toolbar(Cards.spacer(), no, yes);
        content.getChildren().add(row);
        content.getStyleClass().add("question");
        sheet[0] = sheet(titleKey, content, () -> {});
        no.requestFocus();
    }

    @Override
    public Optional<Path> openFile(String titleKey, String... patterns) {
        if (!given.isEmpty()) {
            return Optional.of(given.remove());
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(String titleKey, String suggestedName) {
        if (!given.isEmpty()) {
            return Optional.of(given.remove());
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    @Override
    public Sheet sheet(String titleKey, Region content, Runnable onClose) {
        Runnable[] close = new Runnable[1];
        Button cross = Buttons.icon(ui.get(), "kit.close", MaterialDesignC.CLOSE, () -> close[0].run());
        HBox heading = Cards.toolbar(Cards.title(ui.get(), titleKey), Cards.spacer(), cross);
        VBox sheet = new VBox(heading, content);
        sheet.getStyleClass().add("window-sheet");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.setAccessibleRole(AccessibleRole.DIALOG);
        sheet.accessibleTextProperty().bind(texts.of(titleKey));
        VBox.setVgrow(content, Priority.ALWAYS);
        close[0] = layers.get().show(sheet, false, onClose);
        return () -> close[0].run();
    }
}
