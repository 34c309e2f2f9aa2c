package dev.sanad.desktop.updates;

import dev.sanad.core.updates.Offer;
import dev.sanad.core.updates.UpdateService;
import dev.sanad.core.updates.UpdateState;
import dev.sanad.desktop.kit.fx.SignalBinder;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// The command that shows how it stands with new versions; no section of its own.
public final class UpdatesScreens implements Screens {
    private static final String COMMAND = "updates.title";

    private final Ui ui;
    private final UpdateService service;
    private final Consumer<Path> opener;

    /// @param opener hands a file to the operating system
    public UpdatesScreens(Ui ui, UpdateService service, Consumer<Path> opener) {
        this.ui = ui;
        this.service = service;
        this.opener = opener;
    }

    /// Says once that there is a newer version.
    public void follow(SignalBinder signals) {
        signals.each(service.state(), state -> {
            if (state instanceof UpdateState.Offered(Offer offer)) {
                ui.toasts()
                        .info(ui.texts()
                                .of("updates.toast", Isolate.ltr(offer.version().toString())));
            }
        });
    }

    @Override
    public List<Screen> screens() {
        return List.of();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(COMMAND, COMMAND, MaterialDesignU.UPDATE, null, this::show));
    }

    @Override
    public List<TourStop> tour() {
        return List.of(TourStop.of("updates", guide -> {
            guide.fx(() -> ui.commands().find(COMMAND).ifPresent(Command::run));
            guide.photo("");
            guide.press(KeyCode.ESCAPE);
        }));
    }

    private void show() {
        UpdatesPane pane = new UpdatesPane(ui, new UpdatesViewModel(ui.fx(), service, opener));
        pane.attach();
        ui.dialogs().sheet("updates.title", pane.root(), pane::detach);
    }
}
