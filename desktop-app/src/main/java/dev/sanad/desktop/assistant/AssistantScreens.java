package dev.sanad.desktop.assistant;

import dev.sanad.core.assistant.AssistantService;
import dev.sanad.core.assistant.ContextFacts;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.desktop.assistant.models.ModelSettings;
import dev.sanad.desktop.assistant.thread.ThreadViewModel;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.SettingsTab;
import dev.sanad.desktop.kit.view.SidePanel;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What the assistant shows: a page, a panel beside every page, a tab among the settings.
public final class AssistantScreens implements Screens {
    private static final String PANEL = "panel.assistant";

    private final Ui ui;
    private final AssistantService assistant;
    private final AssistantViewModel model;
    private final OpenSources sources;

    public AssistantScreens(
            Ui ui, AssistantService assistant, KnowledgeService knowledge, EligibilityService eligibility) {
        this.ui = ui;
        this.assistant = assistant;
        model = new AssistantViewModel(
                assistant,
                new ThreadViewModel.Pace(ui.fx(), ui.pulse()::coalesce),
                () -> new ContextFacts(ui.open().current(), ui.texts().language()));
        sources = new OpenSources(ui, new OpenSources.Doors(assistant, knowledge, eligibility), model);
    }

    @Override
    public List<Screen> screens() {
        return List.of(Screen.section(
                        Route.ASSISTANT,
                        MaterialDesignC.CHAT_PROCESSING_OUTLINE,
                        "assistant.title",
                        () -> new AssistantView(ui, model, sources))
                .prefetching(_ -> assistant.list(1)));
    }

    @Override
    public Optional<SidePanel> panel() {
        return Optional.of(new SidePanel(
                PANEL,
                "assistant.command.panel",
                MaterialDesignC.CHAT_PROCESSING_OUTLINE,
                KeyCombination.keyCombination("Shortcut+J"),
                Route.ASSISTANT,
                () -> new AssistantPanelView(ui, model, sources, this::toggle)));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("assistant.fresh", "assistant.command.fresh", MaterialDesignP.PLUS, null, () -> {
            model.fresh();
            ui.navigation().open(Route.ASSISTANT);
        }));
    }

    @Override
    public List<SettingsTab> settings() {
        return List.of(ModelSettings.tab(ui, assistant));
    }

    @Override
    public List<TourStop> tour() {
        return Stream.concat(AssistantTour.stops().stream(), RecordsTour.stops().stream())
                .toList();
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/kit/chat/chat.css", "/dev/sanad/desktop/assistant/assistant.css");
    }

    private void toggle() {
        ui.commands().find(PANEL).ifPresent(Command::run);
    }
}
