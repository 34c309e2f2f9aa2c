package dev.sanad.desktop.system.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.desktop.doors.FakeOperations;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchViewModelTest {
    private final FakeOperations operations = new FakeOperations();
    private final WatchViewModel model = new WatchViewModel(Runnable::run, operations);

    @Test
    void everyChangeTakesEffectAtOnce() {
        model.attach();
        assertThat(model.address()).isEmpty();
        model.endpoint.set(true);
        model.port.set(9500);
        model.emf.set(true);
        model.traceOut.set(true);
        assertThat(operations.config.get().endpoint()).isTrue();
        assertThat(operations.config.get().port()).isEqualTo(9500);
        assertThat(operations.config.get().emf()).isTrue();
        assertThat(operations.config.get().traceOut()).isTrue();
        assertThat(model.address()).contains("http://127.0.0.1:9464/");
    }

    @Test
    void aNameOfTheWorkstationIsMadeFitAndTypingGoesOn() {
        model.attach();
        model.workstation.set("front desk");
        assertThat(operations.config.get().workstation()).isEqualTo("front-desk");
        assertThat(model.workstation.get()).isEqualTo("front desk");
        model.workstation.set("x".repeat(60));
        assertThat(operations.config.get().workstation()).hasSize(40);
    }

    @Test
    void followsWhatWasSetElsewhere() {
        model.attach();
        operations.config.update(now -> now.withEmf(true).named("desk-7"));
        assertThat(model.emf.get()).isTrue();
        assertThat(model.workstation.get()).isEqualTo("desk-7");
    }

    @Test
    void tellsTroubleAndThatItIsOver() {
        model.attach();
        operations.trouble = Optional.of(Failure.of(FailureCode.STORE_FULL));
        model.emf.set(true);
        assertThat(model.failureProperty().get()).isEqualTo(Failure.of(FailureCode.STORE_FULL));
        operations.trouble = Optional.empty();
        model.emf.set(false);
        assertThat(model.failureProperty().get()).isNull();
    }

    @Test
    void saysWhereTheBundleWasWritten() {
        model.writeBundle(Path.of("/somewhere/support.zip"));
        assertThat(operations.bundles).containsExactly(Path.of("/somewhere/support.zip"));
        assertThat(model.writtenProperty().get()).isEqualTo(Path.of("/somewhere/support.zip"));
        model.writeBundle(Path.of("/nowhere/support.zip"));
        assertThat(model.writtenProperty().get()).isNull();
        assertThat(model.failureProperty().get()).isEqualTo(Failure.of(FailureCode.FILE_NOT_WRITTEN));
    }
}
