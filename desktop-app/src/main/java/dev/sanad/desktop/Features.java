package dev.sanad.desktop;

import dev.sanad.core.ClinicServices;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.SessionService;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.settings.SettingsScreens;
import dev.sanad.desktop.system.StoreFact;
import dev.sanad.desktop.system.SystemScreens;
import dev.sanad.desktop.system.SystemSources;
import dev.sanad.desktop.today.TodayScreens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Every feature's screens, given what they need; one line each.
final class Features {
    private Features() {}

    static List<Screens> of(Parts parts) {
        Ui ui = parts.ui();
        ClinicServices core = parts.services();
        return List.of(
                new TodayScreens(ui, core.eligibility(), core.patients()),
                new SystemScreens(ui, sources(parts)),
                new SettingsScreens(ui, parts.themes(), core.settings(), core.codes(), parts.session()));
    }

    /// What screens are made of.
    record Parts(
            Ui ui,
            Themes themes,
            ClinicServices services,
            SessionService session,
            CoreExecutors executors,
            Path data) {}

    private static SystemSources sources(Parts parts) {
        ClinicServices core = parts.services();
        return new SystemSources(
                core.telemetry(),
                core.line(),
                core.eligibility().activity(),
                () -> parts.executors().onIo(() -> sizes(parts.data())),
                core.audit()::verify,
                List.of(
                        new SystemSources.Version("Sanad", Versions.program()),
                        new SystemSources.Version("Java", System.getProperty("java.version", "")),
                        new SystemSources.Version("JavaFX", System.getProperty("javafx.runtime.version", "")),
                        new SystemSources.Version(
                                System.getProperty("os.name", ""), System.getProperty("os.version", ""))));
    }

    private static Outcome<List<StoreFact>> sizes(Path data) {
        try (var files = Files.list(data)) {
            long cache = 0;
            long records = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith("cache.db")) {
                    cache += Files.size(file);
                } else if (file.getFileName().toString().contains(".db")) {
                    records += Files.size(file);
                }
            }
            return Outcome.done(
                    List.of(new StoreFact("system.store.main", records), new StoreFact("system.store.cache", cache)));
        } catch (IOException e) {
            return Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
        }
    }
}
