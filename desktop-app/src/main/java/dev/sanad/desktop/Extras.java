package dev.sanad.desktop;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.updates.UpdateService;
import dev.sanad.core.updates.UpdatesConfig;
import dev.sanad.core.updates.UpdatesWiring;
import dev.sanad.core.updates.Version;
import dev.sanad.desktop.kit.fx.SignalBinder;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.messages.MessagesScreens;
import dev.sanad.desktop.shell.Shell;
import dev.sanad.desktop.updates.UpdatesScreens;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is there beside the features: new versions of the program, and files with messages that the
/// desktop hands over. Used on the JavaFX thread.
final class Extras implements AutoCloseable {
    private final Shell shell;
    private final DesktopWiring.Start start;
    private final ClinicPolicy rules;
    private final CoreExecutors executors;
    private @Nullable UpdateService updates;
    private @Nullable MessagesScreens messages;
    private @Nullable Path waiting;

    /// @param rules the policy in force
    Extras(Shell shell, DesktopWiring.Start start, ClinicPolicy rules, CoreExecutors executors) {
        this.shell = shell;
        this.start = start;
        this.rules = rules;
        this.executors = executors;
    }

    /// Whether the policy lets a feature be offered.
    boolean isAllowed(Screens feature) {
        return feature.screens().stream()
                .allMatch(screen -> rules.allows(screen.route().name().toLowerCase(Locale.ROOT)));
    }

    /// Begins to look for new versions, where the policy says so, and makes what a person meets of it.
    List<Screens> furnish(SignalBinder signals) {
        UpdateService service = UpdatesWiring.create(
                UpdatesConfig.of(
                        start.isSandbox() ? ClinicPolicy.Updates.OFF : rules.updates(),
                        Version.of(Versions.program()),
                        Installed.platform(),
                        start.data()),
                executors,
                start.clock());
        service.begin();
        updates = service;
        UpdatesScreens news = new UpdatesScreens(
                shell.ui(), service, file -> executors.io().execute(() -> Installed.openWithSystem(file)));
        news.follow(signals);
        MessagesScreens files = new MessagesScreens(shell.ui(), MessageReading::read);
        messages = files;
        return List.of(news, files);
    }

    /// Shows what a file with a message holds; after the sign-in where nobody is in.
    void open(Path file) {
        MessagesScreens now = messages;
        if (now == null || shell.model().coveredProperty().get()) {
            waiting = file;
        } else {
            waiting = null;
            now.show(file);
        }
    }

    /// Shows the file that came while nobody was in.
    void openWaiting() {
        Path file = waiting;
        if (file != null) {
            open(file);
        }
    }

    /// Stops looking for new versions.
    @Override
    public void close() {
        if (updates != null) {
            updates.close();
        }
    }
}
