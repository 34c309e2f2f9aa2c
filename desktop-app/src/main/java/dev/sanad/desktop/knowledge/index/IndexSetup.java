package dev.sanad.desktop.knowledge.index;

import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.desktop.kit.view.SettingsTab;
import dev.sanad.desktop.kit.view.Ui;

/// The tab of the clinic's index.
public final class IndexSetup {
    /// The tab's name, to be opened by.
    public static final String TAB = "index";

    private IndexSetup() {}

    /// The tab.
    public static SettingsTab tab(Ui ui, ClinicIndex index) {
        return new SettingsTab(
                TAB, "knowledge.index", () -> new IndexSetupView(ui, new IndexSetupViewModel(index, ui.fx())));
    }
}
