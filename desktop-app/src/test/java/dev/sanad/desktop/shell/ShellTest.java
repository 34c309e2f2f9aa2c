package dev.sanad.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.kit.controls.Pictures;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.system.StoreFact;
import dev.sanad.desktop.system.SystemScreens;
import dev.sanad.desktop.system.SystemSources;
import dev.sanad.desktop.today.TodayScreens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class ShellTest {
    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "EN,DARK", "AR,LIGHT", "AR,DARK"})
    void showsTheFrame(Language language, ThemeChoice theme) throws Exception {
        HeadlessFx.onFx(() -> {
            ShellFixture fixture = new ShellFixture(language, theme, ShellTest::features);
            fixture.stage.getScene().getRoot().applyCss();
            fixture.stage.getScene().getRoot().layout();
            Pictures.write(fixture.shell.scene(), "shell-" + language + "-" + theme);
            fixture.shell.navigator().open(Route.SYSTEM);
            Pictures.write(fixture.shell.scene(), "shell-system-" + language + "-" + theme);
            fixture.shell.ui().commands().find("shell.palette").orElseThrow().run();
            Pictures.write(fixture.shell.scene(), "shell-palette-" + language + "-" + theme);
            assertThat(fixture.shell.ui().texts().missing()).isEmpty();
            fixture.stage.hide();
            return null;
        });
    }

    static List<Screens> features(Ui ui, ShellFixture fixture) {
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
                                () -> CompletableFuture.completedFuture(
                                        Outcome.done(List.of(new StoreFact("system.store.main", 123_456)))),
                                () -> CompletableFuture.completedFuture(Outcome.done(new AuditVerdict.Intact(42))),
                                List.of(new SystemSources.Version("Java", "25")))));
    }

    private static CheckSummary check(String id, Verdict verdict, CheckSummary.State state) {
        return new CheckSummary(
                new CheckId(id),
                new PatientId("p1"),
                "سارة العتيبي",
                new Words("Bupa Arabia", "بوبا العربية"),
                DateRange.day(java.time.LocalDate.of(2026, 11, 24)),
                UiFixture.CLOCK.instant().minusSeconds(600),
                "Demo",
                state,
                verdict,
                new Words(
                        "Covered. Patient pays 20 %, at most SAR 100.",
                        "مغطى. يدفع المريض 20 %، بحد أقصى 100 ريال."));
    }
}
