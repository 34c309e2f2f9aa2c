package dev.sanad.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.fakes.FakePatients;
import dev.sanad.desktop.fakes.Samples;
import dev.sanad.desktop.people.PatientSearchViewModel.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PatientSearchViewModelTest {
    private final FakePatients patients = new FakePatients(Samples.noura(), Samples.omar());
    private final PatientSearchViewModel search =
            new PatientSearchViewModel(patients, Runnable::run, UnaryOperator.identity());

    @Test
    void findsWhileThePersonTypesAndHighlightsTheFirst() {
        search.textProperty().set("Nou");
        assertThat(search.stateProperty().get()).isEqualTo(State.READY);
        assertThat(search.hits()).containsExactly(FakePatients.hit(Samples.noura()));
        assertThat(search.highlightedProperty().get()).isEqualTo(FakePatients.hit(Samples.noura()));
    }

    @Test
    void ignoresAnAnswerToAnOlderText() {
        patients.slow = true;
        search.textProperty().set("N");
        search.textProperty().set("Om");
        patients.pending.get(1).complete(Outcome.done(patients.matching("Om")));
        patients.pending.get(0).complete(Outcome.done(patients.matching("N")));
        assertThat(search.hits()).containsExactly(FakePatients.hit(Samples.omar()));
    }

    @Test
    void keepsTheHitsOnTheScreenUntilTheNextAnswerComes() {
        search.textProperty().set("Nou");
        patients.slow = true;
        search.textProperty().set("Nour");
        assertThat(search.stateProperty().get()).isEqualTo(State.READY);
        assertThat(search.hits()).hasSize(1);
    }

    @Test
    void saysThatNobodyWasFound() {
        search.textProperty().set("zzz");
        assertThat(search.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(search.highlightedProperty().get()).isNull();
    }

    @Test
    void saysWhyNothingCouldBeFound() {
        patients.slow = true;
        search.refresh();
        assertThat(search.stateProperty().get()).isEqualTo(State.LOADING);
        Failure why = Failure.of(FailureCode.STORE_FAILED);
        patients.pending.getFirst().complete(Outcome.failed(why));
        assertThat(search.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(search.failureProperty().get()).isEqualTo(why);
    }

    @Test
    void walksWithinTheList() {
        search.refresh();
        search.move(1);
        assertThat(search.highlightedProperty().get()).isEqualTo(FakePatients.hit(Samples.omar()));
        search.move(5);
        assertThat(search.highlightedProperty().get()).isEqualTo(FakePatients.hit(Samples.omar()));
        search.move(-9);
        assertThat(search.highlightedProperty().get()).isEqualTo(FakePatients.hit(Samples.noura()));
    }

    @Test
    void asksOncePerFrameHoweverFastTheTyping() {
        List<Runnable> frame = new ArrayList<>();
        PatientSearchViewModel typed = new PatientSearchViewModel(patients, Runnable::run, work -> () -> {
            if (!frame.contains(work)) {
                frame.add(work);
            }
        });
        typed.textProperty().set("N");
        typed.textProperty().set("No");
        typed.textProperty().set("Nou");
        frame.forEach(Runnable::run);
        assertThat(patients.searches).containsExactly("Nou");
    }
}
