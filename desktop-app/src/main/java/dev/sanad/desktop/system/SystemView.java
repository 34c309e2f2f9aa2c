package dev.sanad.desktop.system;

import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.system.log.LogPane;
import dev.sanad.desktop.system.log.LogViewModel;
import dev.sanad.desktop.system.watch.WatchPane;
import dev.sanad.desktop.system.watch.WatchViewModel;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The workstation itself, in tabs: overview, work, log, watching. While it is shown, what the open tab shows is read
/// again every two seconds.
final class SystemView extends View {
    private static final Duration AGAIN = Duration.seconds(2);

    private final Ui ui;
    private final SystemViewModel model;
    private final LogViewModel log;
    private final TabPane tabs = new TabPane();
    private final Timeline again;
    private final VBox root;

    SystemView(Ui ui, SystemViewModel model, LogViewModel log, WatchViewModel watch) {
        this.ui = ui;
        this.model = tie(model);
        this.log = tie(log);
        tie(watch);
        tabs.setId("system-tabs");
        tabs.accessibleTextProperty().bind(ui.texts().of("system.title"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        add("overview", Cards.scroll(new OverviewPane(ui, model, new SystemWords(ui, model)).root()));
        add("work", new WorkPane(ui, model).root());
        add("log", new LogPane(ui, log).root());
        add("watch", Cards.scroll(new WatchPane(ui, watch).root()));
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::refresh);
        again = new Timeline(new KeyFrame(AGAIN, _ -> refresh()));
        again.setCycleCount(Animation.INDEFINITE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        root = Cards.page(
                Cards.toolbar(
                        Cards.title(ui, "system.title"),
                        Cards.spacer(),
                        Buttons.plain(ui, "system.refresh", MaterialDesignR.REFRESH, this::refresh)),
                tabs);
    }

    private void add(String name, Region content) {
        Tab tab = new Tab();
        tab.setId("system-tab-" + name);
        tab.textProperty().bind(ui.texts().of("system.tab." + name));
        VBox room = Nodes.styled(new VBox(content), "tab-room");
        VBox.setVgrow(content, Priority.ALWAYS);
        tab.setContent(room);
        tabs.getTabs().add(tab);
    }

    private void refresh() {
        if (!isAttached()) {
            return;
        }
        if (tabs.getSelectionModel().getSelectedItem().getId().equals("system-tab-log")) {
            log.refresh();
        } else {
            model.refresh();
        }
    }

    @Override
    public Region root() {
        return root;
    }

    /// The name of a tab opens it.
    @Override
    public void show(String argument) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("system-tab-" + argument))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    @Override
    protected void onAttach() {
        again.play();
        refresh();
    }

    @Override
    protected void onDetach() {
        again.stop();
    }
}
