package dev.sanad.desktop;

import dev.sanad.core.ClinicServices;
import dev.sanad.core.SystemFacts;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.settings.Settings;
import dev.sanad.desktop.assistant.AssistantScreens;
import dev.sanad.desktop.eligibility.EligibilityScreens;
import dev.sanad.desktop.eligibility.answer.AnswerReport;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.knowledge.KnowledgeScreens;
import dev.sanad.desktop.patients.PatientsScreens;
import dev.sanad.desktop.settings.SettingsScreens;
import dev.sanad.desktop.system.StoreFact;
import dev.sanad.desktop.system.SystemScreens;
import dev.sanad.desktop.system.SystemSources;
import dev.sanad.desktop.today.TodayScreens;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Every feature's screens, given what they need; one line each.
final class Features {
    private Features() {}

    /// What the workstation offers, with the settings of what is offered.
    ///
    /// @param allowed whether this computer's policy lets a feature be offered
    static List<Screens> of(Parts parts, Predicate<Screens> allowed) {
        Ui ui = parts.ui();
        ClinicServices core = parts.services();
        List<Screens> work = Stream.<Screens>of(
                        new TodayScreens(ui, core.eligibility(), core.patients()),
                        new PatientsScreens(
                                ui,
                                core.patients(),
                                core.eligibility(),
                                core.codes(),
                                new KeptFormDrafts(core.records().drafts())),
                        new EligibilityScreens(
                                ui, core.eligibility(), core.patients(), core.codes(), () -> clinic(parts)),
                        new KnowledgeScreens(ui, core.knowledge(), core.index()),
                        new AssistantScreens(ui, core.assistant(), core.knowledge(), core.eligibility()),
                        new SystemScreens(ui, sources(parts)))
                .filter(allowed)
                .toList();
        SettingsScreens settings = new SettingsScreens(
                ui,
                parts.themes(),
                core.records().settings(),
                core.codes(),
                parts.session(),
                work.stream().flatMap(feature -> feature.settings().stream()).toList());
        return Stream.concat(work.stream(), Stream.of(settings)).toList();
    }

    /// What screens are made of.
    record Parts(Ui ui, Themes themes, ClinicServices services, SessionService session, CoreExecutors executors) {}

    /// The clinic as it stands on papers, in the language of the moment.
    private static AnswerReport.Clinic clinic(Parts parts) {
        Settings.Clinic clinic =
                parts.services().records().settings().settings().get().clinic();
        boolean arabic = parts.ui().texts().isArabic() && !clinic.nameAr().isBlank();
        return new AnswerReport.Clinic(arabic ? clinic.nameAr() : clinic.nameEn(), clinic.licence());
    }

    private static SystemSources sources(Parts parts) {
        ClinicServices core = parts.services();
        return new SystemSources(
                core.state().telemetry(),
                core.state().line(),
                core.eligibility().activity(),
                core.state().operations(),
                () -> parts.executors().onIo(() -> sizes(core.state().facts())),
                core.records().audit()::verify,
                List.of(
                        new SystemSources.Version("Sanad", Versions.program()),
                        new SystemSources.Version("Java", System.getProperty("java.version", "")),
                        new SystemSources.Version("JavaFX", System.getProperty("javafx.runtime.version", "")),
                        new SystemSources.Version(
                                System.getProperty("os.name", ""), System.getProperty("os.version", ""))));
    }

    private static Outcome<List<StoreFact>> sizes(SystemFacts facts) {
        SystemFacts.Sizes sizes = facts.sizes();
        return Outcome.done(List.of(
                new StoreFact("system.store.main", sizes.records()),
                new StoreFact("system.store.cache", sizes.cache())));
    }
}
