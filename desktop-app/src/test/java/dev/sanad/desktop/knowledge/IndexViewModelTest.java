package dev.sanad.desktop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.index.IndexSettings;
import dev.sanad.desktop.fakes.FakeIndex;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The clinic's index on the knowledge screen.
class IndexViewModelTest {
    private static final Reference PATIENT =
            new Reference(Reference.Kind.PATIENT, "p-1", new Words("Zeina Qorashi", "زينة القرشي"));

    private final ObservableList<Reference> records = FXCollections.observableArrayList();
    private final FakeIndex clinic = new FakeIndex(true);
    private final GuardedFx fx = new GuardedFx();
    private final KnowledgeViewModel screen =
            new KnowledgeViewModel(new Shelf(), clinic, records, fx, UnaryOperator.identity(), _ -> {});
    private final IndexViewModel model = screen.index();

    @BeforeEach
    void attach() {
        screen.attach();
    }

    @AfterEach
    void check() {
        screen.detach();
        fx.check();
    }

    private void type(String text) {
        screen.searchProperty().set(text);
    }

    @Test
    void typingAsksNothingAndTellsWhatWouldLeave() {
        type("physiotherapy for Norah Abdullah Alharbi 1090000133");
        assertThat(clinic.deeds).isEmpty();
        assertThat(model.state().getValue()).isEqualTo(ViewState.IDLE);
        assertThat(model.questionProperty().get().text()).isEqualTo("physiotherapy for");
        assertThat(model.questionProperty().get().isShortened()).isTrue();
        model.ask();
        assertThat(clinic.deeds).containsExactly("ask physiotherapy for");
        assertThat(model.hits()).hasSize(2);
        assertThat(model.state().getValue()).isEqualTo(ViewState.CONTENT);
    }

    @Test
    void whatTheOpenRecordsSayOfPeopleStaysHere() {
        clinic.people = Outcome.done(List.of(
                new Personal(Personal.Kind.NAME, "Zeina Qorashi"), new Personal(Personal.Kind.NAME, "زينة القرشي")));
        type("does zeina need an approval, وهل تحتاج زينة");
        assertThat(model.questionProperty().get().text()).contains("zeina");
        records.setAll(PATIENT);
        assertThat(model.questionProperty().get().text()).isEqualTo("does need an approval, وهل تحتاج");
        model.ask();
        assertThat(clinic.deeds).containsExactly("ask does need an approval, وهل تحتاج");
    }

    @Test
    void nothingIsAskedWhereTheOpenRecordsCannotBeRead() {
        clinic.people = Outcome.failed(Failure.of(FailureCode.STORE_FAILED));
        records.setAll(PATIENT);
        type("physiotherapy approval");
        assertThat(model.state().getValue()).isEqualTo(ViewState.ERROR);
        model.ask();
        assertThat(clinic.deeds).isEmpty();
    }

    @Test
    void nothingIsAskedWhereNothingIsLeft() {
        type("Norah Abdullah Alharbi");
        assertThat(model.questionProperty().get().isEmpty()).isTrue();
        model.ask();
        assertThat(clinic.deeds).isEmpty();
    }

    @Test
    void anotherSearchGivesUpTheQuestionAndForgetsWhatCame() {
        clinic.ending = new CompletableFuture<>();
        type("approval");
        model.ask();
        assertThat(model.state().getValue()).isEqualTo(ViewState.LOADING);
        type("approval of");
        assertThat(clinic.stops.getFirst().isCancelled()).isTrue();
        assertThat(model.state().getValue()).isEqualTo(ViewState.IDLE);
        clinic.ending.complete(Outcome.done(List.of(FakeIndex.PASSAGE)));
        assertThat(model.hits()).isEmpty();
        model.ask();
        assertThat(model.hits()).hasSize(1);
        model.open(model.hits().getFirst());
        type("other");
        assertThat(model.hits()).isEmpty();
        assertThat(model.openProperty().get()).isNull();
    }

    @Test
    void itCanBeStopped() {
        clinic.ending = new CompletableFuture<>();
        type("approval");
        model.ask();
        model.stop();
        assertThat(clinic.stops.getFirst().isCancelled()).isTrue();
        assertThat(model.state().getValue()).isEqualTo(ViewState.IDLE);
    }

    @Test
    void aFailureIsTheIndexsOwnAndCanBeTriedAgain() {
        clinic.fails(FailureCode.INDEX_BUSY);
        type("physiotherapy approval");
        model.ask();
        assertThat(model.state().getValue()).isEqualTo(ViewState.ERROR);
        assertThat(Objects.requireNonNull(model.failure().getValue()).code()).isEqualTo(FailureCode.INDEX_BUSY);
        assertThat(screen.hitsState().getValue()).isEqualTo(ViewState.CONTENT);
        assertThat(screen.hits()).hasSize(2);
        clinic.ending = CompletableFuture.completedFuture(Outcome.done(List.of()));
        model.ask();
        assertThat(model.state().getValue()).isEqualTo(ViewState.EMPTY);
    }

    @Test
    void switchedOffItOffersNothingAndGivesUp() {
        clinic.ending = new CompletableFuture<>();
        type("approval");
        model.ask();
        clinic.state.set(FakeIndex.state(IndexSettings.off(IndexSettings.Kind.SANDBOX), false, true));
        assertThat(model.onProperty().get()).isFalse();
        assertThat(clinic.stops.getFirst().isCancelled()).isTrue();
        model.ask();
        assertThat(clinic.deeds).hasSize(1);
    }

    @Test
    void leavingTheScreenGivesUp() {
        clinic.ending = new CompletableFuture<>();
        type("approval");
        model.ask();
        screen.detach();
        assertThat(clinic.stops.getFirst().isCancelled()).isTrue();
    }
}
