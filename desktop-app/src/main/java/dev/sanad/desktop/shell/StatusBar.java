package dev.sanad.desktop.shell;

import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The line at the foot: what is under way, what waits, what is remembered, when the exchange last answered.
final class StatusBar {
    private final Ui ui;
    private final MainViewModel model;
    private final HBox root = new HBox();

    StatusBar(Ui ui, MainViewModel model) {
        this.ui = ui;
        this.model = model;
        root.getStyleClass().add("status-bar");
        Label profile = Nodes.label(ui.texts()
                .live(() -> ui.texts()
                        .get(model.sandboxProperty().get() ? "shell.profile.sandbox" : "shell.profile.live")));
        profile.setGraphic(
                Icons.of(model.sandboxProperty().get() ? MaterialDesignF.FLASK_OUTLINE : MaterialDesignS.SHIELD_CHECK));
        profile.setId("status-profile");
        root.getChildren()
                .addAll(
                        figure(
                                "status-flight",
                                MaterialDesignS.SWAP_HORIZONTAL,
                                "shell.status.flight",
                                now -> now.inFlight()),
                        figure("status-queued", MaterialDesignT.TRAY_FULL, "shell.status.queued", now -> now.queued()),
                        figure(
                                "status-cache",
                                MaterialDesignD.DATABASE,
                                "shell.status.cache",
                                EligibilityActivity::cachedRows),
                        exchange(),
                        Cards.spacer(),
                        profile);
    }

    HBox root() {
        return root;
    }

    private Label figure(String id, Ikon icon, String key, Function<EligibilityActivity, Number> figure) {
        Label label = Nodes.label(ui.texts()
                .live(
                        () -> ui.texts()
                                .get(key, figure.apply(model.activityProperty().get())),
                        model.activityProperty()));
        label.setGraphic(Icons.of(icon));
        label.setId(id);
        return label;
    }

    private Label exchange() {
        Label label = new Label();
        label.textProperty()
                .bind(ui.texts()
                        .live(
                                this::lastExchange,
                                model.lineProperty(),
                                ui.formats().beat()));
        label.setGraphic(Icons.of(MaterialDesignC.CLOCK_OUTLINE));
        label.setId("status-exchange");
        return label;
    }

    private String lastExchange() {
        LineState state = model.lineProperty().get();
        return state.lastGood() == null
                ? ui.texts().get("shell.status.never")
                : ui.texts().get("shell.status.last", ui.formats().age(state.lastGood()));
    }
}
