package dev.sanad.desktop.doors;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.settings.SettingsScreens;
import dev.sanad.desktop.shell.ShellFixture;
import dev.sanad.desktop.system.StoreFact;
import dev.sanad.desktop.system.SystemScreens;
import dev.sanad.desktop.system.SystemSources;
import dev.sanad.desktop.today.TodayScreens;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The frame's own screens over the doors of a fixture.
public final class Features {
    private Features() {}

    /// All of them.
    public static List<Screens> all(Ui ui, ShellFixture fixture) {
        fixture.eligibility.recent = CompletableFuture.completedFuture(Outcome.done(List.of(
                check("1", Verdict.COVERED, CheckSummary.State.ANSWERED),
                check("2", Verdict.NOT_COVERED, CheckSummary.State.ANSWERED),
                check("3", Verdict.UNDETERMINED, CheckSummary.State.QUEUED))));
        return List.of(
                new TodayScreens(ui, fixture.eligibility, fixture.patients),
                new SystemScreens(
                        ui,
                        new SystemSources(
                                Telemetry.OFF,
                                fixture.line,
                                fixture.eligibility.activity(),
                                new FakeOperations(),
                                () -> CompletableFuture.completedFuture(
                                        Outcome.done(List.of(new StoreFact("system.store.main", 123_456)))),
                                () -> CompletableFuture.completedFuture(Outcome.done(new AuditVerdict.Intact(42))),
                                List.of(new SystemSources.Version("Java", "25")))),
                new SettingsScreens(ui, fixture.themes, fixture.settings, fixture.codes, fixture.session, List.of()));
    }

    /// A check of today.
    public static CheckSummary check(String id, Verdict verdict, CheckSummary.State state) {
        return new CheckSummary(
                new CheckId(id),
                new PatientId("p1"),
                "سارة العتيبي",
                new Words("Bupa Arabia", "بوبا العربية"),
                DateRange.day(LocalDate.of(2026, 11, 24)),
                UiFixture.CLOCK.instant().minusSeconds(600),
                "Demo",
                state,
                verdict,
                new Words(
                        "Covered. Patient pays 20 %, at most SAR 100.", "مغطى. يدفع المريض 20 %، بحد أقصى 100 ريال."));
    }
}
