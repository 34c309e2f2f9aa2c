package dev.sanad.desktop.assistant.history;

import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.ConversationSummary;
import dev.sanad.core.assistant.ExportForm;
import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.assistant.history.HistoryViewModel.HistoryRow;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of conversations with its search.
public final class HistoryPane extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryPane.class);

    private final Ui ui;
    private final HistoryViewModel model;
    private final Opening opening;
    private final ListView<HistoryRow> list = new ListView<>();

    /// What the list leads to.
    ///
    /// @param open  opens a conversation at an entry; the entry is empty for the end
    /// @param fresh begins one
    /// @param gone  told of a conversation that was deleted
    public record Opening(BiConsumer<ConversationId, String> open, Runnable fresh, Consumer<ConversationId> gone) {}

    public HistoryPane(Ui ui, HistoryViewModel model, Opening opening) {
        this.ui = ui;
        this.model = model;
        this.opening = opening;
        getStyleClass().add("history");
        Button fresh = Buttons.primary(ui, "assistant.fresh", MaterialDesignP.PLUS, opening.fresh());
        fresh.setId("assistant-fresh");
        fresh.setMaxWidth(Double.MAX_VALUE);
        SearchField search = Nodes.id(new SearchField(ui, "assistant.history.search"), "assistant-search");
        search.textProperty().bindBidirectional(model.searchProperty());
        list.setId("assistant-history");
        list.accessibleTextProperty().bind(ui.texts().of("assistant.history"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new HistoryCell(ui, new HistoryActions()));
        list.setOnKeyPressed(event -> {
            HistoryRow chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                open(chosen);
                event.consume();
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                delete(chosen.conversation());
                event.consume();
            } else if (chosen != null && event.getCode() == KeyCode.F2) {
                rename(chosen.conversation());
                event.consume();
            }
        });
        StatePane state = new StatePane(ui, list)
                .state(model.state())
                .failure(model.failure())
                .retry(model::reload)
                .empty(MaterialDesignC.CHAT_OUTLINE, "assistant.history.empty", "assistant.history.hint");
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(fresh, search, state);
        model.troubleProperty().subscribe(this::tell);
    }

    private void tell(@org.jspecify.annotations.Nullable Failure trouble) {
        if (trouble != null) {
            ui.toasts().failure(trouble);
        }
    }

    private void open(HistoryRow row) {
        opening.open()
                .accept(
                        row.conversation().id(),
                        row.hit() == null ? "" : row.hit().entry().value());
    }

    private void delete(ConversationSummary conversation) {
        ui.dialogs()
                .confirm(
                        "assistant.delete",
                        ui.texts().get("assistant.delete.what", title(conversation)),
                        "assistant.delete",
                        () -> model.delete(
                                conversation.id(), () -> opening.gone().accept(conversation.id())));
    }

    private String title(ConversationSummary conversation) {
        return conversation.title().isBlank() ? ui.texts().get("assistant.untitled") : conversation.title();
    }

    private void rename(ConversationSummary conversation) {
        TextField field = new TextField(conversation.title());
        field.setId("assistant-rename");
        Dialogs.Sheet[] sheet = new Dialogs.Sheet[1];
        Button save = Buttons.primary(ui, "assistant.rename", null, () -> {
            sheet[0].close();
            model.rename(conversation.id(), field.getText());
        });
        save.setDefaultButton(true);
        VBox content = Nodes.styled(
                new VBox(
                        new FieldBox(ui, "assistant.rename.title", field).hint("assistant.rename.hint"),
                        Cards.toolbar(Cards.spacer(), save)),
                "gap-16",
                "question");
        sheet[0] = ui.dialogs().sheet("assistant.rename", content, () -> {});
        field.requestFocus();
        field.selectAll();
    }

    private void export(ConversationSummary conversation, ExportForm form) {
        String suggested = ui.texts().get("assistant.export.file") + (form == ExportForm.MARKDOWN ? ".md" : ".json");
        ui.dialogs()
                .saveFile("assistant.export", suggested)
                .ifPresent(file -> model.export(conversation.id(), form, text -> write(file, text)));
    }

    private void write(Path file, String text) {
        ui.io().execute(() -> {
            try {
                Files.writeString(file, text);
                ui.fx().execute(() -> ui.toasts().success(ui.texts().of("assistant.exported")));
            } catch (IOException e) {
                LOG.warn("a conversation could not be written", e);
                ui.fx().execute(() -> ui.toasts().error(ui.texts().of("assistant.export.failed")));
            }
        });
    }

    /// What a line of the list offers.
    private final class HistoryActions implements HistoryCell.Actions {
        @Override
        public void open(HistoryRow row) {
            HistoryPane.this.open(row);
        }

        @Override
        public void pin(ConversationSummary conversation) {
            model.pin(conversation);
        }

        @Override
        public void rename(ConversationSummary conversation) {
            HistoryPane.this.rename(conversation);
        }

        @Override
        public void export(ConversationSummary conversation, ExportForm form) {
            HistoryPane.this.export(conversation, form);
        }

        @Override
        public void delete(ConversationSummary conversation) {
            HistoryPane.this.delete(conversation);
        }
    }
}
