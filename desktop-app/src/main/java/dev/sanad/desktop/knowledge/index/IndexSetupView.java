package dev.sanad.desktop.knowledge.index;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.knowledge.index.IndexSettings;
import dev.sanad.core.knowledge.index.IndexState;
import dev.sanad.core.knowledge.index.IndexTrial;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The clinic's index among the settings.
final class IndexSetupView extends View {
    private final Ui ui;
    private final IndexSetupViewModel model;
    private final Region root;

    IndexSetupView(Ui ui, IndexSetupViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        VBox place = Cards.section(ui, "knowledge.index.place", which(), kendra(), patience(), foot(), trial());
        VBox all = new VBox(use(), place);
        place.disableProperty().bind(is(IndexState::allowed).map(allowed -> !allowed));
        root = Cards.scroll(Nodes.styled(all, "gap-16"));
    }

    @Override
    public Region root() {
        return root;
    }

    private VBox use() {
        ToggleSwitch on = Nodes.id(new ToggleSwitch(), "index-on");
        on.textProperty().bind(ui.texts().of("knowledge.index.on"));
        on.selectedProperty().bindBidirectional(model.on);
        on.disableProperty().bind(is(IndexState::allowed).map(allowed -> !allowed));
        Label fixed = Nodes.wrapping(ui.texts().of("knowledge.index.fixed"), "warn");
        Nodes.shownWhen(fixed, is(IndexState::allowed).map(allowed -> !allowed));
        return Cards.section(
                ui,
                "knowledge.index.use",
                Cards.muted(ui.texts().of("knowledge.index.hint")),
                Cards.muted(ui.texts().of("knowledge.index.leaves.hint")),
                on,
                fixed);
    }

    private FieldBox which() {
        ComboBox<IndexSettings.Kind> box = Nodes.id(new ComboBox<>(), "index-kind");
        box.getItems().setAll(IndexSettings.Kind.SANDBOX, IndexSettings.Kind.KENDRA);
        box.setConverter(new KindWords());
        // The words of the chosen one follow the language as those in the list do.
        ui.texts().languageProperty().addListener((_, _, _) -> {
            box.setConverter(new KindWords());
        });
        box.valueProperty().bindBidirectional(model.kind);
        FieldBox which = new FieldBox(ui, "knowledge.index.which", box);
        Nodes.shownWhen(which, is(IndexState::sandbox));
        return which;
    }

    private VBox kendra() {
        FieldBox region = field("knowledge.index.region", model.region, "region");
        FieldBox index = field("knowledge.index.id", model.id, "index");
        FieldBox endpoint = field("knowledge.index.endpoint", model.endpoint, "endpoint");
        endpoint.hint("knowledge.index.endpoint.hint");
        FieldBox keyId = field("knowledge.index.keyId", model.keyId, "keyId");
        PasswordField secret = Nodes.id(new PasswordField(), "index-secret");
        secret.textProperty().bindBidirectional(model.secret);
        FieldBox secretBox = new FieldBox(ui, "knowledge.index.secret", secret).findings(model.findings(), "key");
        PasswordField session = Nodes.id(new PasswordField(), "index-session");
        session.textProperty().bindBidirectional(model.sessionToken);
        FieldBox sessionBox = new FieldBox(ui, "knowledge.index.session", session).hint("knowledge.index.session.hint");
        Button keep = Nodes.id(
                Buttons.plain(ui, "knowledge.index.keep", MaterialDesignK.KEY_VARIANT, model::keepSecret),
                "index-keep");
        keep.disableProperty().bind(model.secret.isEmpty());
        HBox.setHgrow(keyId, Priority.ALWAYS);
        HBox.setHgrow(secretBox, Priority.ALWAYS);
        Label kept = Nodes.label(ui.texts().of("knowledge.index.kept"), "good");
        Nodes.shownWhen(kept, is(IndexState::keyed));
        VBox kendra = Nodes.styled(
                new VBox(
                        region,
                        index,
                        endpoint,
                        sessionBox,
                        Nodes.styled(new HBox(keyId, secretBox, keep), "index-keys"),
                        kept,
                        Cards.muted(ui.texts().of("knowledge.index.rights"))),
                "gap-16");
        return Nodes.shownWhen(kendra, model.kind.isEqualTo(IndexSettings.Kind.KENDRA));
    }

    private FieldBox patience() {
        Spinner<Integer> spinner =
                Nodes.id(new Spinner<>(1, IndexSetupViewModel.LONGEST, model.seconds.get()), "index-seconds");
        spinner.getValueFactory().valueProperty().addListener((_, _, now) -> model.seconds.set(now == null ? 1 : now));
        model.seconds.addListener((_, _, now) -> spinner.getValueFactory().setValue(now.intValue()));
        return new FieldBox(ui, "knowledge.index.seconds", spinner).findings(model.findings(), "deadline");
    }

    private HBox foot() {
        Button save = Nodes.id(Buttons.primary(ui, "knowledge.index.save", null, model::save), "index-save");
        save.disableProperty().bind(model.changedProperty().not());
        Label saved = Nodes.label(ui.texts().of("knowledge.index.saved"), "good");
        Nodes.shownWhen(saved, model.savedProperty());
        return Cards.toolbar(save, saved);
    }

    private VBox trial() {
        Button attempt = Nodes.id(
                Buttons.plain(ui, "knowledge.index.try", MaterialDesignL.LAN_CONNECT, model::probe), "index-try");
        attempt.disableProperty().bind(model.tryingProperty().or(model.changedProperty()));
        Label reached =
                Nodes.id(Nodes.label(ui.texts().live(this::reached, model.reachedProperty()), "good"), "index-reached");
        Nodes.shownWhen(reached, model.reachedProperty().isNotNull());
        Label trouble = Nodes.id(
                Nodes.wrapping(ui.texts().live(this::trouble, model.failureProperty()), "bad"), "index-trouble");
        Nodes.shownWhen(trouble, model.failureProperty().isNotNull());
        return Nodes.styled(new VBox(Cards.toolbar(attempt, reached), trouble), "gap-8");
    }

    private FieldBox field(String key, StringProperty value, String name) {
        TextField field = Nodes.ltr(Nodes.id(new TextField(), "index-" + name));
        field.textProperty().bindBidirectional(value);
        return new FieldBox(ui, key, field).findings(model.findings(), name);
    }

    private ObservableValue<Boolean> is(Predicate<IndexState> holds) {
        return model.stateProperty().map(holds::test);
    }

    private String reached() {
        IndexTrial trial = model.reachedProperty().get();
        return trial == null
                ? ""
                : ui.texts()
                        .get(
                                "knowledge.index.reached",
                                Isolate.auto(ui.formats().duration(trial.time())));
    }

    private String trouble() {
        Failure now = model.failureProperty().get();
        return now == null
                ? ""
                : ui.texts().in(now.text()) + " " + ui.texts().in(now.nextStep()) + " "
                        + Isolate.ltr(now.code().id());
    }

    private final class KindWords extends StringConverter<IndexSettings.Kind> {
        @Override
        public String toString(IndexSettings.@Nullable Kind kind) {
            return kind == null ? "" : ui.texts().getEnum("knowledge.index.kind", kind);
        }

        @Override
        public IndexSettings.@Nullable Kind fromString(String text) {
            return null;
        }
    }
}
