package dev.sanad.desktop.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.updates.Offer;
import dev.sanad.core.updates.UpdateService;
import dev.sanad.core.updates.UpdateState;
import dev.sanad.core.updates.Version;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.fakes.Stagehand;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(HeadlessFx.class)
class UpdatesTest {
    private static final Offer OFFER = new Offer(
            Version.of("0.2.0"),
            new Words("Approvals and claims.", "الموافقات والمطالبات."),
            URI.create("https://clinic.example.sa/sanad_0.2.0_amd64.deb"),
            1_000,
            "0".repeat(64));
    private static final Path FILE = Path.of("/data/updates/sanad_0.2.0_amd64.deb");

    private final Shelf shelf = new Shelf();
    private final List<Path> opened = new ArrayList<>();
    private final GuardedFx fx = new GuardedFx();
    private final UpdatesViewModel model = new UpdatesViewModel(fx, shelf, opened::add);

    /// The door, answering as told.
    private static final class Shelf implements UpdateService {
        private final MutableSignal<UpdateState> state = new MutableSignal<>(new UpdateState.NotLooked());
        private final List<String> deeds = new ArrayList<>();
        private Outcome<Path> fetched = Outcome.done(FILE);
        private Outcome<Path> handed = Outcome.done(FILE);

        @Override
        public Signal<UpdateState> state() {
            return state;
        }

        @Override
        public void begin() {
            deeds.add("begin");
        }

        @Override
        public CompletableFuture<Outcome<UpdateState>> look() {
            deeds.add("look");
            state.set(new UpdateState.Offered(OFFER));
            return CompletableFuture.completedFuture(Outcome.done(state.get()));
        }

        @Override
        public CompletableFuture<Outcome<Path>> fetch(Offer offer) {
            deeds.add("fetch " + offer.version());
            return CompletableFuture.completedFuture(fetched);
        }

        @Override
        public CompletableFuture<Outcome<Path>> handOver(Offer offer) {
            deeds.add("hand over " + offer.version());
            return CompletableFuture.completedFuture(handed);
        }

        @Override
        public void close() {
            deeds.add("close");
        }
    }

    @Test
    void anOfferIsFetchedVerifiedAndOnlyThenOpened() {
        model.attach();
        assertThat(model.offer()).isEmpty();
        model.install();
        assertThat(shelf.deeds).isEmpty();
        model.look();
        assertThat(model.offer()).contains(OFFER);
        model.install();
        assertThat(shelf.deeds).containsExactly("look", "fetch 0.2.0", "hand over 0.2.0");
        assertThat(opened).containsExactly(FILE);
        assertThat(model.busyProperty().get()).isFalse();
        fx.check();
    }

    @Test
    void whatIsNotGenuineIsNeverOpened() {
        model.attach();
        model.look();
        shelf.handed = Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_GENUINE, "file"));
        model.install();
        assertThat(opened).isEmpty();
        shelf.fetched = Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_FETCHED, "status 404"));
        shelf.deeds.clear();
        model.install();
        assertThat(shelf.deeds).containsExactly("fetch 0.2.0");
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateHasItsSentence(Language language) throws Exception {
        Ui ui = HeadlessFx.onFx(() -> UiFixture.ui(language));
        Stagehand stage = HeadlessFx.onFx(() -> new Stagehand(
                new UpdatesPane(ui, model),
                language,
                language == Language.AR ? ThemeChoice.DARK : ThemeChoice.LIGHT,
                List.of()));
        List<String> sentences = new ArrayList<>();
        for (UpdateState state : List.of(
                new UpdateState.Off(),
                new UpdateState.NotLooked(),
                new UpdateState.Newest(Instant.parse("2026-11-25T06:00:00Z")),
                new UpdateState.Troubled(Failure.of(FailureCode.UPDATE_STALE)),
                new UpdateState.Tried(OFFER),
                new UpdateState.Fetched(OFFER, FILE),
                new UpdateState.Offered(OFFER))) {
            sentences.add(HeadlessFx.onFx(() -> {
                shelf.state.set(state);
                return labels(stage);
            }));
        }
        stage.photograph("updates-" + language);
        assertThat(sentences).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(sentences.get(3)).contains("UPD-003");
        assertThat(sentences.getLast()).contains("0.2.0", OFFER.notes().in(language));
        HeadlessFx.onFx(() -> {
            assertThat(ui.texts().missing()).isEmpty();
            stage.close();
            return null;
        });
        fx.check();
    }

    private static String labels(Stagehand stage) {
        StringBuilder text = new StringBuilder();
        for (Node node : stage.scene().getRoot().lookupAll(".label")) {
            if (node instanceof Label label && label.isVisible()) {
                text.append(label.getText()).append('\n');
            }
        }
        return text.toString();
    }
}
