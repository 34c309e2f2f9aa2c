package dev.sanad.desktop.updates;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.updates.Offer;
import dev.sanad.core.updates.UpdateState;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import java.nio.file.Path;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// One sentence, what is new, and what can be done.
final class UpdatesPane extends View {
    private final Ui ui;
    private final UpdatesViewModel model;
    private final VBox root = new VBox();

    UpdatesPane(Ui ui, UpdatesViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        Label sentence = Nodes.wrapping(ui.texts().live(this::sentence, model.stateProperty(), model.busyProperty()));
        Label notes = Nodes.wrapping(ui.texts().live(this::notes, model.stateProperty()), "muted");
        Nodes.shownWhen(notes, Bindings.createBooleanBinding(() -> model.offer().isPresent(), model.stateProperty()));
        Button look = Buttons.plain(ui, "updates.look", MaterialDesignR.REFRESH, model::look);
        look.disableProperty()
                .bind(model.busyProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> model.stateProperty().get() instanceof UpdateState.Off, model.stateProperty())));
        Button install = Buttons.primary(ui, "updates.install", MaterialDesignD.DOWNLOAD, model::install);
        install.disableProperty().bind(model.busyProperty());
        Nodes.shownWhen(
                install, Bindings.createBooleanBinding(() -> model.offer().isPresent(), model.stateProperty()));
        root.setId("updates");
        root.getStyleClass().addAll("gap-16", "question");
        root.getChildren().addAll(sentence, notes, Cards.toolbar(Cards.spacer(), look, install));
    }

    @Override
    public Region root() {
        return root;
    }

    private String sentence() {
        if (model.busyProperty().get()) {
            return ui.texts().get("updates.busy");
        }
        return switch (model.stateProperty().get()) {
            case UpdateState.Off _ -> ui.texts().get("updates.off");
            case UpdateState.NotLooked _ -> ui.texts().get("updates.notLooked");
            case UpdateState.Newest(Instant at) ->
                ui.texts().get("updates.newest", ui.formats().age(at));
            case UpdateState.Offered(Offer offer) -> ui.texts().get("updates.offered", version(offer));
            case UpdateState.Tried(Offer offer) -> ui.texts().get("updates.tried", version(offer));
            case UpdateState.Fetched(Offer offer, Path file) ->
                ui.texts().get("updates.fetched", version(offer), Isolate.ltr(file.toString()));
            case UpdateState.Troubled(Failure failure) ->
                ui.texts().in(failure.text()) + " " + ui.texts().in(failure.nextStep()) + " "
                        + Isolate.ltr(failure.code().id());
        };
    }

    private String notes() {
        return model.offer().map(offer -> ui.texts().in(offer.notes())).orElse("");
    }

    private static String version(Offer offer) {
        return Isolate.ltr(offer.version().toString());
    }
}
