package dev.sanad.desktop.system.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.operations.LogLine;
import dev.sanad.desktop.doors.FakeOperations;
import org.junit.jupiter.api.Test;

class LogViewModelTest {
    private final FakeOperations operations = new FakeOperations();
    private final LogViewModel model = new LogViewModel(Runnable::run, operations);

    @Test
    void showsTheNewestLineFirst() {
        assertThat(model.readProperty().get()).isFalse();
        model.refresh();
        assertThat(model.readProperty().get()).isTrue();
        assertThat(model.lines())
                .extracting(LogLine::level)
                .containsExactly(LogLine.Level.ERROR, LogLine.Level.WARN, LogLine.Level.INFO);
    }

    @Test
    void aHigherGradeOrATextNarrowsAtOnce() {
        model.levelProperty().set(LogLine.Level.WARN);
        assertThat(model.lines()).hasSize(2);
        model.textProperty().set("delivery");
        assertThat(model.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.message()).isEqualTo("a delivery is tried again"));
    }

    @Test
    void linesThatAreTheSameAreNotShownAnew() {
        model.refresh();
        int[] changes = {0};
        model.lines().addListener((javafx.collections.ListChangeListener<LogLine>) _ -> changes[0]++);
        model.refresh();
        assertThat(changes[0]).isZero();
        operations.lines.removeFirst();
        model.refresh();
        assertThat(changes[0]).isEqualTo(1);
    }
}
