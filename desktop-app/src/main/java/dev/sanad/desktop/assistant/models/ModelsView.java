package dev.sanad.desktop.assistant.models;

import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Models among the settings.
final class ModelsView extends View {
    private static final int STEP = 512;

    private final Ui ui;
    private final ModelsViewModel model;
    private final ListView<ModelProfile> list = new ListView<>();
    private final Region root;

    ModelsView(Ui ui, ModelsViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        list.setId("models-list");
        list.accessibleTextProperty().bind(ui.texts().of("assistant.models"));
        list.setItems(model.models());
        list.setCellFactory(_ -> new ModelCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        model.selectedProperty().subscribe(now -> list.getSelectionModel().select(now));
        VBox side = Nodes.styled(new VBox(add(), list), "models-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox both = Nodes.styled(new HBox(side, form()), "gap-16");
        HBox.setHgrow(both.getChildren().getLast(), Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        Label trouble = Nodes.wrapping(ui.texts().live(this::trouble, model.failureProperty()), "bad");
        Nodes.shownWhen(trouble, model.failureProperty().isNotNull());
        root = Cards.scroll(Nodes.styled(new VBox(tasks(), both, trouble), "gap-16"));
    }

    @Override
    public Region root() {
        return root;
    }

    private void chosen(@Nullable ModelProfile now) {
        ModelProfile before = model.selectedProperty().get();
        if (now != null && (before == null || !before.id().equals(now.id()))) {
            model.select(now);
        }
    }

    private VBox tasks() {
        ToggleSwitch on = new ToggleSwitch();
        on.setId("models-on");
        on.textProperty().bind(ui.texts().of("assistant.models.on"));
        on.selectedProperty().bindBidirectional(model.on);
        HBox choices = Nodes.styled(new HBox(), "gap-16");
        for (ChatTask task : ChatTask.values()) {
            ComboBox<ModelId> box = new ComboBox<>();
            box.setId("models-task-" + task.name().toLowerCase(java.util.Locale.ROOT));
            model.models().addListener((javafx.beans.InvalidationListener) _ -> fill(box, task));
            box.setConverter(new IdWords());
            box.setMinWidth(240);
            box.promptTextProperty().bind(ui.texts().of("assistant.models.first"));
            box.valueProperty().bindBidirectional(model.taskProperty(task));
            fill(box, task);
            choices.getChildren().add(new FieldBox(ui, "assistant.task." + task.name(), box));
        }
        return Cards.section(
                ui, "assistant.models.use", Cards.muted(ui.texts().of("assistant.models.hint")), on, choices, foot());
    }

    private void fill(ComboBox<ModelId> box, ChatTask task) {
        ModelId now = model.taskProperty(task).get();
        ObservableList<ModelId> ids = box.getItems();
        ids.setAll(model.models().stream().map(ModelProfile::id).toList());
        box.setValue(now);
    }

    private MenuButton add() {
        MenuButton add = new MenuButton();
        add.setId("models-add");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setGraphic(Icons.of(MaterialDesignP.PLUS));
        add.textProperty().bind(ui.texts().of("assistant.models.add"));
        for (ModelProfile.Kind kind : new ModelProfile.Kind[] {ModelProfile.Kind.OPENAI, ModelProfile.Kind.BEDROCK}) {
            MenuItem item = new MenuItem();
            item.setMnemonicParsing(false);
            item.setId("models-add-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            item.setGraphic(Icons.of(icon(kind)));
            item.textProperty().bind(ui.texts().ofEnum("assistant.kind", kind));
            item.setOnAction(_ -> model.add(kind));
            add.getItems().add(item);
        }
        return add;
    }

    private VBox form() {
        FieldBox region = field("assistant.models.region", model.region, "region");
        Nodes.shownWhen(region, model.selectedProperty().map(ModelsView::isCloud));
        FieldBox endpoint = field("assistant.models.endpoint", model.endpoint, "endpoint");
        endpoint.hint("assistant.models.endpoint.hint");
        FieldBox keyId = field("assistant.models.keyId", model.keyId, "keyId");
        Nodes.shownWhen(keyId, model.selectedProperty().map(ModelsView::isCloud));
        PasswordField secret = Nodes.id(new PasswordField(), "models-secret");
        secret.textProperty().bindBidirectional(model.secret);
        Button keep = Buttons.plain(ui, "assistant.models.keep", MaterialDesignK.KEY_VARIANT, model::keepSecret);
        keep.disableProperty().bind(model.secret.isEmpty());
        FieldBox secretBox = new FieldBox(ui, "assistant.models.secret", secret);
        PasswordField session = Nodes.id(new PasswordField(), "models-session");
        session.textProperty().bindBidirectional(model.sessionToken);
        FieldBox sessionBox =
                new FieldBox(ui, "assistant.models.session", session).hint("assistant.models.session.hint");
        Nodes.shownWhen(sessionBox, model.selectedProperty().map(ModelsView::isCloud));
        HBox.setHgrow(secretBox, Priority.ALWAYS);
        HBox.setHgrow(keyId, Priority.ALWAYS);
        HBox keys = Nodes.styled(new HBox(keyId, secretBox, keep), "models-keys");
        Label kept = Nodes.label(ui.texts().of("assistant.models.kept"), "good");
        Nodes.shownWhen(kept, model.secretKeptProperty());
        ToggleSwitch out = new ToggleSwitch();
        out.setId("models-deidentify");
        out.textProperty().bind(ui.texts().of("assistant.models.deidentify"));
        out.selectedProperty().bindBidirectional(model.deidentify);
        Label warning = Nodes.wrapping(ui.texts().of("assistant.models.identified"), "warn");
        Nodes.shownWhen(warning, model.deidentify.not());
        VBox card = Cards.card(
                Nodes.wrapping(ui.texts().live(this::title, model.selectedProperty()), "heading"),
                endpoint,
                region,
                field("assistant.models.model", model.model, "model"),
                tokens(),
                out,
                warning,
                sessionBox,
                keys,
                kept,
                trial());
        Nodes.shownWhen(card, model.selectedProperty().isNotNull());
        card.disableProperty()
                .bind(model.selectedProperty()
                        .map(each -> each == null || each.kind() == ModelProfile.Kind.SANDBOX)
                        .orElse(true));
        return card;
    }

    private FieldBox tokens() {
        Spinner<Integer> spinner = new Spinner<>(STEP, ModelsViewModel.MOST_TOKENS, model.maxTokens.get(), STEP);
        spinner.setId("models-tokens");
        spinner.setEditable(true);
        spinner.getValueFactory()
                .valueProperty()
                .addListener((_, _, now) -> model.maxTokens.set(now == null ? STEP : now));
        model.maxTokens.addListener((_, _, now) -> spinner.getValueFactory().setValue(now.intValue()));
        return new FieldBox(ui, "assistant.models.tokens", spinner);
    }

    private HBox trial() {
        Button attempt = Buttons.plain(ui, "assistant.models.try", MaterialDesignL.LAN_CONNECT, model::probe);
        attempt.setId("models-try");
        attempt.disableProperty()
                .bind(model.tryingProperty().or(model.savedProperty().not()));
        Label reached = Nodes.label(ui.texts().live(this::reached, model.reachedProperty()), "good");
        Nodes.shownWhen(reached, model.reachedProperty().isNotNull());
        Button remove = Buttons.danger(ui, "assistant.models.remove", MaterialDesignD.DELETE_OUTLINE, model::remove);
        return Cards.toolbar(attempt, reached, Cards.spacer(), remove);
    }

    private HBox foot() {
        Button save = Buttons.primary(ui, "assistant.models.save", null, model::save);
        save.setId("models-save");
        Label saved = Nodes.label(ui.texts().of("assistant.models.saved"), "good");
        Nodes.shownWhen(saved, model.savedProperty());
        Label wrong = Nodes.wrapping(
                ui.texts()
                        .live(
                                () -> model.findings().isEmpty()
                                        ? ""
                                        : ui.texts()
                                                .in(model.findings().getFirst().text()),
                                model.findings()),
                "bad");
        Nodes.shownWhen(wrong, Bindings.isNotEmpty(model.findings()));
        return Cards.toolbar(save, saved, wrong);
    }

    private FieldBox field(String key, StringProperty value, String name) {
        TextField field = Nodes.ltr(Nodes.id(new TextField(), "models-" + name));
        field.textProperty().bindBidirectional(value);
        return new FieldBox(ui, key, field);
    }

    private String title() {
        ModelProfile now = model.selectedProperty().get();
        return now == null
                ? ""
                : ui.texts().getEnum("assistant.kind", now.kind()) + " · "
                        + Isolate.ltr(now.id().value());
    }

    private String reached() {
        TurnFigures figures = model.reachedProperty().get();
        return figures == null
                ? ""
                : ui.texts()
                        .get(
                                "assistant.models.reached",
                                Isolate.auto(ui.formats().duration(figures.total())));
    }

    private String trouble() {
        Failure now = model.failureProperty().get();
        return now == null
                ? ""
                : ui.texts().in(now.text()) + " " + ui.texts().in(now.nextStep()) + " "
                        + now.code().id();
    }

    private static boolean isCloud(@Nullable ModelProfile profile) {
        return profile != null && profile.kind() == ModelProfile.Kind.BEDROCK;
    }

    private static Ikon icon(ModelProfile.Kind kind) {
        return switch (kind) {
            case BEDROCK -> MaterialDesignC.CLOUD_OUTLINE;
            case OPENAI -> MaterialDesignL.LAN;
            case SANDBOX -> MaterialDesignF.FLASK_OUTLINE;
        };
    }

    private static final class IdWords extends javafx.util.StringConverter<ModelId> {
        @Override
        public String toString(@Nullable ModelId id) {
            return id == null ? "" : Isolate.ltr(id.value());
        }

        @Override
        public @Nullable ModelId fromString(String text) {
            return null;
        }
    }

    private final class ModelCell extends ListCell<ModelProfile> {
        @Override
        protected void updateItem(@Nullable ModelProfile profile, boolean empty) {
            super.updateItem(profile, empty);
            textProperty().unbind();
            setGraphic(null);
            setText(null);
            if (!empty && profile != null) {
                setGraphic(Icons.of(icon(profile.kind())));
                textProperty()
                        .bind(ui.texts()
                                .live(() -> Isolate.ltr(profile.id().value())
                                        + "\n"
                                        + ui.texts().getEnum("assistant.kind", profile.kind())));
            }
        }
    }
}
