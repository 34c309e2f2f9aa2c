package dev.sanad.desktop.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(HeadlessFx.class)
class MessagesScreensTest {
    private static final Path FILE = Path.of("answer.nphies");

    /// Chooses one file, and keeps what is laid over the window.
    private static final class Desk implements Dialogs {
        private final CompletableFuture<Region> laid = new CompletableFuture<>();
        private final List<String> patterns = new ArrayList<>();

        @Override
        public void confirm(String titleKey, String body, String verbKey, Runnable work) {
            throw new AssertionError("nothing is to be confirmed");
        }

        @Override
        public Optional<Path> openFile(String titleKey, String... wanted) {
            patterns.addAll(List.of(wanted));
            return Optional.of(FILE);
        }

        @Override
        public Optional<Path> saveFile(String titleKey, String suggestedName) {
            throw new AssertionError("nothing is to be saved");
        }

        @Override
        public Sheet sheet(String titleKey, Region content, Runnable onClose) {
            laid.complete(content);
            return onClose::run;
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCommandShowsWhatAFileSaysInTheLanguageOfTheMoment(Language language) throws Exception {
        Desk desk = new Desk();
        Ui base = HeadlessFx.onFx(() -> UiFixture.ui(language));
        Ui ui = new Ui(
                base.texts(),
                base.formats(),
                base.fx(),
                base.pulse(),
                base.commands(),
                base.navigation(),
                base.toasts(),
                base.memory(),
                desk,
                base.io(),
                base.open());
        HeadlessFx.onFx(() -> {
            MessagesScreens screens =
                    new MessagesScreens(ui, (file, in) -> file.getFileName() + " in " + in.tag() + "\ncovered");
            screens.commands().forEach(Command::run);
            return null;
        });
        Region content = desk.laid.get(30, TimeUnit.SECONDS);
        String text = HeadlessFx.onFx(() -> ((TextArea) content.lookup("#message-lines")).getText());
        assertThat(text).isEqualTo("answer.nphies in " + language.tag() + "\ncovered");
        assertThat(desk.patterns).contains("*.nphies");
        assertThat(ui.texts().missing()).isEmpty();
    }
}
