package dev.sanad.desktop.messages;

import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Dialogs.Sheet;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Opens a file with a NPHIES message and says what it holds; no section of its own.
public final class MessagesScreens implements Screens {
    private final Ui ui;
    private final MessageFiles files;

    public MessagesScreens(Ui ui, MessageFiles files) {
        this.ui = ui;
        this.files = files;
    }

    @Override
    public List<Screen> screens() {
        return List.of();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(
                "messages.open",
                "messages.open",
                MaterialDesignF.FILE_SEARCH_OUTLINE,
                null,
                () -> ui.dialogs()
                        .openFile("messages.open", "*.nphies", "*.nphies.json", "*.json")
                        .ifPresent(this::show)));
    }

    @Override
    public List<TourStop> tour() {
        return List.of();
    }

    /// Shows a file over the window.
    public void show(Path file) {
        CompletableFuture<String> reading = new CompletableFuture<>();
        ui.io().execute(() -> reading.complete(files.read(file, ui.texts().language())));
        reading.whenCompleteAsync((text, _) -> sheet(text), ui.fx());
    }

    private void sheet(String text) {
        TextArea lines = Nodes.ltr(Nodes.id(new TextArea(text), "message-lines"));
        lines.setEditable(false);
        lines.getStyleClass().add("messages-lines");
        lines.accessibleTextProperty().bind(ui.texts().of("messages.title"));
        Sheet[] sheet = new Sheet[1];
        VBox content = Nodes.styled(
                new VBox(
                        Cards.muted(ui.texts().of("messages.hint")),
                        lines,
                        Cards.toolbar(
                                Cards.spacer(),
                                new CopyButton(ui, () -> text),
                                Buttons.plain(ui, "kit.close", null, () -> sheet[0].close()))),
                "gap-16");
        sheet[0] = ui.dialogs().sheet("messages.title", content, () -> {});
        lines.requestFocus();
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/messages/messages.css");
    }
}
