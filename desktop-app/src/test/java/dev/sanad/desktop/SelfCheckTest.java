package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.SelfCheckCommand.Broken;
import dev.sanad.desktop.SelfCheckCommand.Check;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessFx.class)
class SelfCheckTest {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aWholeWorkstationPassesEveryCheck() {
        List<Check> checks = SelfCheckCommand.workstation();
        assertThat(checks)
                .extracting(Check::name)
                .containsExactly("start", "store", "codes", "screens-en", "screens-ar", "round-trip", "audit");
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.good()).as(check.found()).isTrue());
        assertThat(checks.get(3).found()).contains("today", "patients", "eligibility", "system", "settings");
        assertThat(checks.get(5).found()).startsWith("answered");
    }

    @Test
    void whatIsBrokenIsBadAndSaysWhy() {
        assertThat(SelfCheckCommand.check("a", () -> {
                    throw new Broken("the store is not encrypted");
                }))
                .satisfies(check -> assertThat(check.good()).isFalse())
                .satisfies(check -> assertThat(check.found()).isEqualTo("the store is not encrypted"));
        assertThat(SelfCheckCommand.check("b", () -> {
                            throw new CompletionException(new IllegalStateException("late"));
                        })
                        .found())
                .contains("late");
        assertThat(SelfCheckCommand.check("c", () -> {
                            throw new UnsatisfiedLinkError("no library");
                        })
                        .good())
                .isFalse();
        assertThat(SelfCheckCommand.check(
                                "policy",
                                () -> SelfChecks.policy(
                                        Outcome.failed(Failure.of(FailureCode.POLICY_UNREADABLE, "profil"))))
                        .found())
                .isEqualTo("CFG-003 profil");
    }

    @Test
    void theReportIsForPeopleOrForPrograms() {
        List<Check> checks = List.of(new Check("store", true, "2 files", 12), new Check("codes", false, "no \"x\"", 3));
        assertThat(SelfCheckCommand.text(checks, false))
                .contains("ok    store", "BAD   codes")
                .endsWith("Something does not work.\n");
        assertThat(SelfCheckCommand.json(checks, false))
                .contains(
                        "\"good\": false",
                        "{\"name\": \"codes\", \"good\": false, \"ms\": 3, \"found\": \"no \\\"x\\\"\"}");
    }
}
