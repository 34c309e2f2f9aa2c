package dev.sanad.desktop.assistant.models;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.desktop.kit.view.SettingsTab;
import dev.sanad.desktop.kit.view.Ui;

/// The tab of the models.
public final class ModelSettings {
    /// The tab's name, to be opened by.
    public static final String TAB = "models";

    private ModelSettings() {}

    /// The tab.
    public static SettingsTab tab(Ui ui, AssistantService assistant) {
        return new SettingsTab(
                TAB, "assistant.models", () -> new ModelsView(ui, new ModelsViewModel(assistant, ui.fx())));
    }
}
