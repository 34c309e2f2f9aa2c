package dev.sanad.desktop.knowledge;

import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.KnowledgeService;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.SettingsTab;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.knowledge.index.IndexSetup;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// What the knowledge base shows.
public final class KnowledgeScreens implements Screens {
    private final Ui ui;
    private final KnowledgeService knowledge;
    private final ClinicIndex index;

    public KnowledgeScreens(Ui ui, KnowledgeService knowledge, ClinicIndex index) {
        this.ui = ui;
        this.knowledge = knowledge;
        this.index = index;
    }

    @Override
    public List<Screen> screens() {
        return List.of(
                Screen.section(Route.KNOWLEDGE, MaterialDesignB.BOOK_OPEN_PAGE_VARIANT, "knowledge.title", this::view)
                        .prefetching(_ -> knowledge.documents()));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(
                "knowledge.find",
                "knowledge.command.find",
                MaterialDesignB.BOOK_SEARCH_OUTLINE,
                null,
                () -> ui.navigation().open(Route.KNOWLEDGE)));
    }

    @Override
    public List<SettingsTab> settings() {
        return List.of(IndexSetup.tab(ui, index));
    }

    @Override
    public List<TourStop> tour() {
        return KnowledgeTour.stops();
    }

    @Override
    public List<String> stylesheets() {
        return List.of("/dev/sanad/desktop/knowledge/knowledge.css");
    }

    private View view() {
        return new KnowledgeView(
                ui,
                new KnowledgeViewModel(
                        knowledge, index, ui.open().current(), ui.fx(), ui.pulse()::coalesce, this::told));
    }

    private void told(KnowledgeDocument document) {
        ui.toasts()
                .info(ui.texts()
                        .of(
                                "knowledge.reading.done",
                                Isolate.auto(document.title().en())));
    }
}
