package dev.sanad.desktop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.ImportProgress;
import dev.sanad.core.knowledge.KnowledgeDocument;
import dev.sanad.core.knowledge.Passage;
import dev.sanad.desktop.fakes.FakeIndex;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.kit.view.ViewState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowledgeViewModelTest {
    private final Shelf shelf = new Shelf();
    private final GuardedFx fx = new GuardedFx();
    private final List<KnowledgeDocument> told = new ArrayList<>();
    private final KnowledgeViewModel model = new KnowledgeViewModel(
            shelf, new FakeIndex(false), FXCollections.observableArrayList(), fx, UnaryOperator.identity(), told::add);

    @BeforeEach
    void attach() {
        assertThat(model.documentsState().getValue()).isEqualTo(ViewState.LOADING);
        model.attach();
    }

    @AfterEach
    void check() {
        model.detach();
        fx.check();
    }

    @Test
    void listsDocumentsAndFollowsTheirChanges() {
        assertThat(model.documents()).hasSize(2);
        shelf.documents.remove(Shelf.GUIDE);
        shelf.changes.update(count -> count + 1);
        assertThat(model.documents()).hasSize(1);
    }

    @Test
    void findsAsItIsTypedAndSaysWhenNothingIsKnown() {
        model.searchProperty().set("physiotherapy approval");
        assertThat(model.askedProperty().get()).isTrue();
        assertThat(model.hits()).hasSize(2);
        assertThat(model.hitsState().getValue()).isEqualTo(ViewState.CONTENT);
        model.searchProperty().set("zzyzx");
        assertThat(model.hitsState().getValue()).isEqualTo(ViewState.EMPTY);
        model.searchProperty().set("  ");
        assertThat(model.askedProperty().get()).isFalse();
        assertThat(model.hits()).isEmpty();
    }

    @Test
    void tellsWhyNothingCanBeListed() {
        shelf.broken = true;
        model.reload();
        assertThat(model.documentsState().getValue()).isEqualTo(ViewState.ERROR);
        shelf.broken = false;
        model.reload();
        assertThat(model.documentsState().getValue()).isEqualTo(ViewState.CONTENT);
    }

    @Test
    void opensAHitWithWhatToMark() {
        model.searchProperty().set("physiotherapy approval");
        model.document().open(model.hits().getLast());
        assertThat(open().id()).isEqualTo(Shelf.GUIDE);
        assertThat(Objects.requireNonNull(model.document().targetProperty().get())
                        .passage()
                        .place())
                .isEqualTo("p. 3");
        assertThat(model.document().passages()).hasSize(3);
    }

    @Test
    void opensACitationInALongDocument() {
        model.document().openPassage("BV-01150");
        assertThat(open().id()).isEqualTo(Shelf.RULES);
        assertThat(model.document().passages()).hasSize(1_200);
        assertThat(model.document().passages()).extracting(Passage::id).contains("BV-01150");
        model.document().openPassage("gone");
        assertThat(model.document().state().getValue()).isEqualTo(ViewState.ERROR);
        assertThat(Objects.requireNonNull(model.document().failure().getValue()).code())
                .isEqualTo(FailureCode.NOT_FOUND);
    }

    @Test
    void readsAnewAndDeletes() {
        model.document().open(model.documents().getFirst());
        model.document().reindex();
        assertThat(shelf.deeds).contains("reindex guide");
        shelf.broken = true;
        model.document().reindex();
        assertThat(model.document().troubleProperty().get()).isEqualTo(shelf.trouble);
        shelf.broken = false;
        model.document().delete();
        assertThat(model.document().documentProperty().get()).isNull();
        assertThat(model.document().state().getValue()).isEqualTo(ViewState.IDLE);
        assertThat(model.documents()).hasSize(1);
    }

    @Test
    void readsFilesInWithProgressAndTellsTheEnd() {
        model.readings().start(Path.of("a.pdf"));
        ReadingRow row = model.readings().rows().getFirst();
        assertThat(row.stateProperty().get()).isEqualTo(ReadingRow.State.WAITING);
        shelf.watching.getFirst().accept(new ImportProgress(ImportProgress.Phase.READING, 1, 4));
        assertThat(row.progressProperty().get()).isEqualTo(0.25);
        shelf.watching.getFirst().accept(new ImportProgress(ImportProgress.Phase.KEEPING, 5, 10));
        assertThat(row.stateProperty().get()).isEqualTo(ReadingRow.State.KEEPING);
        shelf.reading.getFirst().complete(Outcome.done(model.documents().getFirst()));
        assertThat(model.readings().rows()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadStaysUntilSomebodyTakesNote() {
        model.readings().start(Path.of("scan.pdf"));
        model.readings().start(Path.of("other.pdf"));
        ReadingRow row = model.readings().rows().getFirst();
        shelf.reading.getFirst().complete(Outcome.failed(Failure.of(FailureCode.DOCUMENT_WITHOUT_TEXT)));
        assertThat(row.stateProperty().get()).isEqualTo(ReadingRow.State.FAILED);
        model.readings().dismiss(row);
        ReadingRow running = model.readings().rows().getFirst();
        model.readings().dismiss(running);
        assertThat(shelf.stops.getLast().isCancelled()).isTrue();
        shelf.reading.getLast().complete(Outcome.failed(Failure.of(FailureCode.CANCELLED)));
        assertThat(model.readings().rows()).isEmpty();
    }

    @Test
    void knowsWhichDocumentAFileReplaces() {
        assertThat(model.replacedBy(Path.of("elsewhere", "GUIDE.pdf")))
                .isEqualTo(model.documents().getFirst());
        assertThat(model.replacedBy(Path.of("new.pdf"))).isNull();
    }

    private KnowledgeDocument open() {
        return Objects.requireNonNull(model.document().documentProperty().get());
    }
}
