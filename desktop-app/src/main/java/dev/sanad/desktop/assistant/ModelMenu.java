package dev.sanad.desktop.assistant;

import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.desktop.assistant.thread.Ways;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Which model answers, and the way to switch the assistant off.
final class ModelMenu extends MenuButton {
    private final Ui ui;
    private final AssistantViewModel model;
    private final Ways ways;

    ModelMenu(Ui ui, AssistantViewModel model, Ways ways) {
        this.ui = ui;
        this.model = model;
        this.ways = ways;
        getStyleClass().addAll("flat", "model-menu");
        setId("assistant-models");
        setGraphic(Icons.of(MaterialDesignC.COG_OUTLINE));
        accessibleTextProperty().bind(ui.texts().of("assistant.models.choose"));
        Buttons.tip(this, ui.texts().of("assistant.models.choose"));
        model.choiceProperty().subscribe(this::fill);
        model.troubleProperty().subscribe(trouble -> {
            if (trouble != null) {
                ui.toasts().failure(trouble);
            }
        });
    }

    private void fill(ModelChoice choice) {
        getItems().clear();
        for (ModelProfile profile : choice.models()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setMnemonicParsing(false);
            item.textProperty()
                    .bind(ui.texts()
                            .live(() -> Isolate.ltr(profile.id().value()) + " · "
                                    + ui.texts().getEnum("assistant.kind", profile.kind())));
            item.setSelected(choice.forTask(ChatTask.CONVERSATION)
                    .map(ModelProfile::id)
                    .filter(profile.id()::equals)
                    .isPresent());
            item.setOnAction(_ -> model.choose(profile.id()));
            getItems().add(item);
        }
        MenuItem power = Buttons.item(
                ui, choice.on() ? "assistant.switch-off" : "assistant.switch-on", () -> model.switchTo(!choice.on()));
        power.setGraphic(Icons.of(MaterialDesignP.POWER));
        MenuItem setUp = Buttons.item(ui, "assistant.set-up", ways::setUp);
        setUp.setGraphic(Icons.of(MaterialDesignC.COG_OUTLINE));
        getItems().addAll(new SeparatorMenuItem(), setUp, power);
    }
}
