package dev.sanad.desktop.system;

import dev.sanad.core.audit.AuditVerdict;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.operations.Machine;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Telemetry.Figures;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Figures as words.
final class SystemWords {
    private final Ui ui;
    private final SystemViewModel model;

    SystemWords(Ui ui, SystemViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    String number(long figure) {
        return ui.formats().number(figure);
    }

    String health() {
        return ui.texts().getEnum("system.health", model.lineProperty().get().health());
    }

    String trip() {
        LineState line = model.lineProperty().get();
        return line.roundTripMs() < 0 ? unmeasured() : ui.formats().duration(Duration.ofMillis(line.roundTripMs()));
    }

    /// A time of the messages over the line.
    String wire(Function<Figures, Duration> figure) {
        return model.wire()
                .map(figures -> ui.formats().duration(figure.apply(figures)))
                .orElseGet(this::unmeasured);
    }

    /// How many messages went over the line and how many of them had trouble.
    String messages() {
        return model.wire()
                .map(figures ->
                        ui.texts().get("system.line.messages.count", number(figures.count()), number(figures.errors())))
                .orElseGet(this::unmeasured);
    }

    String lastGood() {
        return moment(model.lineProperty().get().lastGood(), "system.line.nogood");
    }

    String lastTrouble() {
        return moment(model.lineProperty().get().lastTrouble(), "system.line.notrouble");
    }

    String hitRate() {
        return model.hitRate().map(ui.formats()::percent).orElseGet(this::unmeasured);
    }

    String longest() {
        long nanos = model.loadProperty().get().longestNanos();
        return nanos == 0 ? unmeasured() : ui.formats().duration(Duration.ofNanos(nanos));
    }

    String memory() {
        Machine machine = model.machineProperty().get();
        return machine.heapMax() == 0
                ? unmeasured()
                : ui.texts()
                        .get(
                                "system.machine.memory.of",
                                ui.formats().bytes(machine.heapUsed()),
                                ui.formats().bytes(machine.heapMax()));
    }

    String collecting() {
        Machine machine = model.machineProperty().get();
        return machine.heapMax() == 0
                ? unmeasured()
                : ui.texts()
                        .get(
                                "system.machine.collected",
                                number(machine.collections()),
                                ui.formats().duration(machine.collecting()));
    }

    String uptime() {
        Machine machine = model.machineProperty().get();
        return machine.uptime().isZero()
                ? unmeasured()
                : ui.texts()
                        .get(
                                "system.machine.uptime.text",
                                number(machine.uptime().toHours()),
                                number(machine.uptime().toMinutesPart()));
    }

    String verdict() {
        if (model.verifyingProperty().get()) {
            return ui.texts().get("system.audit.running");
        }
        Failure failure = model.auditFailureProperty().get();
        if (failure != null) {
            return ui.texts().in(failure.text());
        }
        AuditVerdict verdict = model.verdictProperty().get();
        return switch (verdict) {
            case null -> ui.texts().get("system.audit.notyet");
            case AuditVerdict.Intact(long count) -> ui.texts().get("system.audit.intact", count);
            case AuditVerdict.Edited(long at) -> ui.texts().get("system.audit.edited", code(at));
            case AuditVerdict.Missing(long at) -> ui.texts().get("system.audit.missing", code(at));
            case AuditVerdict.TailCut(long expected, long found) -> ui.texts().get("system.audit.cut", expected, found);
            case AuditVerdict.AnchorLost(long found) -> ui.texts().get("system.audit.anchor", found);
        };
    }

    Optional<String> verdictTone() {
        return Optional.ofNullable(model.verdictProperty().get())
                .map(verdict -> verdict instanceof AuditVerdict.Intact ? "good" : "bad");
    }

    private String unmeasured() {
        return ui.texts().get("system.unmeasured");
    }

    private String moment(@Nullable Instant instant, String otherwiseKey) {
        return instant == null ? ui.texts().get(otherwiseKey) : ui.formats().age(instant);
    }

    private static String code(long number) {
        return Isolate.ltr(String.valueOf(number));
    }
}
