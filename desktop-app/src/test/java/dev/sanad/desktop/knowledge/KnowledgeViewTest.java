package dev.sanad.desktop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.ImportProgress;
import dev.sanad.desktop.fakes.FakeIndex;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.fakes.Stagehand;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class KnowledgeViewTest {
    private final Shelf shelf = new Shelf();
    private final FakeIndex index = new FakeIndex(true);
    private final GuardedFx fx = new GuardedFx();

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK", "EN,DARK", "AR,LIGHT"})
    void showsDocumentsHitsPassagesAndReadings(Language language, ThemeChoice theme) throws Exception {
        Ui ui = HeadlessFx.onFx(() -> UiFixture.ui(language));
        KnowledgeViewModel model = HeadlessFx.onFx(() -> new KnowledgeViewModel(
                shelf, index, FXCollections.observableArrayList(), fx, UnaryOperator.identity(), _ -> {}));
        KnowledgeView view = HeadlessFx.onFx(() -> new KnowledgeView(ui, model));
        Stagehand stage = HeadlessFx.onFx(
                () -> new Stagehand(view, language, theme, List.of("/dev/sanad/desktop/knowledge/knowledge.css")));
        String name = "knowledge-" + language.tag() + "-" + theme + "-";
        stage.photograph(name + "start");
        step(stage, name + "found", () -> {
            ((TextField) stage.scene().lookup("#knowledge-search")).setText("physiotherapy approval");
            model.document().open(model.hits().getFirst());
        });
        step(stage, name + "index", () -> {
            model.index().ask();
            model.index().open(model.index().hits().getFirst());
        });
        assertThat(stage.scene().lookup("#knowledge-index-passage").isVisible()).isTrue();
        step(stage, name + "index-error", () -> {
            index.fails(FailureCode.INDEX_BUSY);
            model.index().ask();
        });
        step(stage, name + "index-nobody", () -> view.show("?Norah Abdullah Alharbi"));
        assertThat(stage.scene().lookup("#knowledge-index-ask").isDisabled()).isTrue();
        step(stage, name + "arabic", () -> {
            view.show("?العلاج الطبيعي");
            model.document().open(model.hits().getFirst());
        });
        step(stage, name + "nothing", () -> view.show("?zzyzx"));
        step(stage, name + "rule", () -> {
            view.show("?");
            view.show("BV-01150");
        });
        ListView<?> passages = (ListView<?>) stage.scene().lookup("#knowledge-passages");
        assertThat(passages.getSelectionModel().getSelectedIndex()).isEqualTo(1_150);
        HeadlessFx.onFx(() -> {
            passages.getSelectionModel().clearAndSelect(3);
            model.document().passages().add(shelf.hit(0).passage());
            return null;
        });
        assertThat(passages.getSelectionModel().getSelectedIndex())
                .as("a portion that comes later does not take a reader back")
                .isEqualTo(3);
        step(stage, name + "reading", () -> {
            view.take(List.of(Path.of("benefits table 2026.pdf"), Path.of("guide.pdf"), Path.of("scan.pdf")));
            shelf.watching.getFirst().accept(new ImportProgress(ImportProgress.Phase.READING, 30, 80));
            shelf.reading.getLast().complete(Outcome.failed(Failure.of(FailureCode.DOCUMENT_WITHOUT_TEXT)));
        });
        assertThat(shelf.deeds).contains("import guide.pdf");
        step(stage, name + "error", () -> {
            shelf.broken = true;
            model.reload();
        });
        fx.check();
        HeadlessFx.onFx(() -> {
            assertThat(ui.texts().missing()).isEmpty();
            stage.close();
            return null;
        });
    }

    private static void step(Stagehand stage, String name, Runnable work) throws Exception {
        HeadlessFx.onFx(() -> {
            work.run();
            return null;
        });
        stage.photograph(name);
    }
}
