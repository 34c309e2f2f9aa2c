package dev.sanad.desktop.patients.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.ImportReport;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.patients.imports.ImportViewModel.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
    private final FakePatients patients = new FakePatients();
    private final ImportViewModel imports = new ImportViewModel(patients, Runnable::run);

    @Test
    void countsTheLinesAndReports() {
        imports.start(Path.of("folder", "list.xlsx"));
        assertThat(imports.stateProperty().get()).isEqualTo(State.RUNNING);
        assertThat(imports.fileNameProperty().get()).isEqualTo("list.xlsx");
        Objects.requireNonNull(patients.progress).accept(500);
        assertThat(imports.linesProperty().get()).isEqualTo(500);
        ImportReport report = new ImportReport(
                501,
                500,
                0,
                0,
                List.of(new ImportReport.RefusedLine(7, List.of(FakePatients.finding("BV-1", "x")))),
                false);
        patients.importing.complete(Outcome.done(report));
        assertThat(imports.stateProperty().get()).isEqualTo(State.REPORT);
        assertThat(imports.refusedLines(Language.EN, "Line")).isEqualTo("Line\n7\tBV-1\tMend BV-1\n");
    }

    @Test
    void stopsWhenAsked() {
        imports.start(Path.of("list.csv"));
        imports.cancel();
        assertThat(Objects.requireNonNull(patients.cancellation).isCancelled()).isTrue();
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        imports.start(Path.of("list.csv"));
        patients.importing.complete(Outcome.failed(Failure.of(FailureCode.FILE_UNREADABLE)));
        assertThat(imports.stateProperty().get()).isEqualTo(State.FAILED);
        imports.again();
        assertThat(imports.stateProperty().get()).isEqualTo(State.CHOOSE);
    }

    @Test
    void hopsToTheScreenAtMostOnceAtATime() {
        List<Runnable> queued = new ArrayList<>();
        ImportViewModel slow = new ImportViewModel(patients, queued::add);
        slow.start(Path.of("list.csv"));
        for (int line = 1; line <= 1000; line++) {
            Objects.requireNonNull(patients.progress).accept(line);
        }
        assertThat(queued).hasSize(1);
        queued.getFirst().run();
        assertThat(slow.linesProperty().get()).isEqualTo(1000);
    }
}
