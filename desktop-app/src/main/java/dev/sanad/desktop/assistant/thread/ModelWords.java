package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Models and their figures in words of the moment's language.
public final class ModelWords {
    private final Ui ui;

    public ModelWords(Ui ui) {
        this.ui = ui;
    }

    /// Where an answer comes from: which model, where it runs, whether personal values were taken out.
    public HBox badge(ModelBadge badge) {
        return badge(badge, ui.texts().live(() -> name(badge)));
    }

    /// The same for whoever is no model.
    ///
    /// @param called how it is called
    public HBox badge(ModelBadge badge, ObservableValue<String> called) {
        Label name = new Label(called.getValue(), Icons.of(icon(badge)));
        name.getStyleClass().addAll("badge", tone(badge));
        name.accessibleTextProperty().bind(ui.texts().live(() -> name.getText() + ", " + place(badge)));
        Buttons.tip(name, ui.texts().live(() -> Isolate.ltr(badge.name()) + "\n" + place(badge)));
        name.textProperty().bind(called);
        HBox row = Nodes.styled(new HBox(name), "thread-badge");
        row.getChildren().add(shield(badge));
        return row;
    }

    /// Whether personal values are taken out before anything is sent.
    private Label shield(ModelBadge badge) {
        boolean out = badge.deidentified();
        Label shield = new Label();
        shield.setGraphic(Icons.of(out ? MaterialDesignS.SHIELD_CHECK_OUTLINE : MaterialDesignS.SHIELD_OFF_OUTLINE));
        shield.getStyleClass().addAll("thread-shield", out ? "good" : "warn");
        String key = out ? "assistant.deidentified" : "assistant.identified";
        shield.accessibleTextProperty().bind(ui.texts().of(key));
        Buttons.tip(shield, ui.texts().of(key));
        return shield;
    }

    /// A short name: what the sandbox or the clinic calls the model.
    public String name(ModelBadge badge) {
        return badge.simulated() ? ui.texts().get("assistant.simulated") : Isolate.ltr(shortened(badge.name()));
    }

    /// Where a model runs.
    public String place(ModelBadge badge) {
        String place = ui.texts().getEnum("assistant.place", badge.place());
        return badge.where().isBlank() ? place : place + " · " + Isolate.ltr(badge.where());
    }

    /// Time to the first text, tokens, speed; empty where nothing was measured.
    public String figures(TurnFigures figures) {
        List<String> parts = new ArrayList<>();
        if (figures.firstToken() != null) {
            parts.add(ui.texts()
                    .get("assistant.figures.first", Isolate.auto(ui.formats().duration(figures.firstToken()))));
        }
        if (figures.tokens() != null) {
            parts.add(ui.texts()
                    .get(
                            "assistant.figures.tokens",
                            ui.formats().number(figures.tokens().output()),
                            ui.formats().number(figures.tokens().input())));
        }
        figures.tokensPerSecond()
                .ifPresent(speed -> parts.add(
                        ui.texts().get("assistant.figures.speed", ui.formats().number(Math.round(speed)))));
        if (figures.steps() > 1) {
            parts.add(ui.texts().get("assistant.figures.steps", figures.steps()));
        }
        return String.join(" · ", parts);
    }

    private static String shortened(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.indexOf('.'));
        String tail = slash > 0 && slash < name.length() - 1 && name.length() > 28 ? name.substring(slash + 1) : name;
        return tail.length() > 32 ? tail.substring(0, 31) + "…" : tail;
    }

    private static Ikon icon(ModelBadge badge) {
        if (badge.simulated()) {
            return MaterialDesignF.FLASK_OUTLINE;
        }
        return switch (badge.place()) {
            case THIS_COMPUTER -> MaterialDesignM.MONITOR;
            case CLINIC_NETWORK -> MaterialDesignL.LAN;
            case CLOUD -> MaterialDesignC.CLOUD_OUTLINE;
        };
    }

    private static String tone(ModelBadge badge) {
        if (badge.simulated()) {
            return "sim";
        }
        return badge.place() == ModelBadge.Place.CLOUD ? "flight" : "good";
    }
}
