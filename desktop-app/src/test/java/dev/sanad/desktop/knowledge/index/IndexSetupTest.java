package dev.sanad.desktop.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.index.IndexSettings;
import dev.sanad.desktop.fakes.FakeIndex;
import dev.sanad.desktop.fakes.GuardedFx;
import dev.sanad.desktop.fakes.Stagehand;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(HeadlessFx.class)
class IndexSetupTest {
    private final FakeIndex index = new FakeIndex(false);
    private final GuardedFx fx = new GuardedFx();

    private IndexSetupViewModel attached() {
        IndexSetupViewModel model = new IndexSetupViewModel(index, fx);
        model.attach();
        return model;
    }

    @Test
    void theSandboxsIndexIsOneClickAway() {
        IndexSetupViewModel model = attached();
        assertThat(model.on.get()).isFalse();
        assertThat(model.kind.get()).isEqualTo(IndexSettings.Kind.SANDBOX);
        model.on.set(true);
        assertThat(index.deeds).containsExactly("choose SANDBOX on");
        assertThat(index.state.get().on()).isTrue();
        model.on.set(false);
        assertThat(index.deeds).endsWith("choose SANDBOX off");
        fx.check();
    }

    @Test
    void kendraIsFilledInUnlockedTriedAndSwitchedOn() {
        IndexSetupViewModel model = attached();
        model.kind.set(IndexSettings.Kind.KENDRA);
        assertThat(model.changedProperty().get()).isTrue();
        model.on.set(true);
        assertThat(model.findings()).extracting(Finding::field).containsExactly("index");
        assertThat(model.on.get()).as("the switch says what is so").isFalse();
        assertThat(model.kind.get()).as("what was chosen stays").isEqualTo(IndexSettings.Kind.KENDRA);
        model.region.set(" eu-west-1 ");
        model.id.set("5a4dad0b-0000-4000-8000-000000000009");
        model.save();
        assertThat(model.savedProperty().get()).isTrue();
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(index.state.get().settings().region()).isEqualTo("eu-west-1");
        model.keyId.set("AKIA");
        model.secret.set("topsecret");
        model.sessionToken.set(" of today ");
        model.keepSecret();
        assertThat(index.deeds).contains("key AKIA 9 of today");
        assertThat(model.secret.get()).isEmpty();
        assertThat(model.sessionToken.get()).isEmpty();
        assertThat(model.keyId.get()).isEmpty();
        assertThat(model.stateProperty().get().keyed()).isTrue();
        model.probe();
        assertThat(Objects.requireNonNull(model.reachedProperty().get()).passages())
                .isEqualTo(1);
        index.trial = Outcome.failed(Failure.of(FailureCode.INDEX_UNKNOWN));
        model.probe();
        assertThat(model.reachedProperty().get()).isNull();
        assertThat(Objects.requireNonNull(model.failureProperty().get()).code()).isEqualTo(FailureCode.INDEX_UNKNOWN);
        model.on.set(true);
        assertThat(index.state.get().on()).isTrue();
        fx.check();
    }

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK", "AR,LIGHT"})
    void showsEveryState(Language language, ThemeChoice theme) throws Exception {
        Ui ui = HeadlessFx.onFx(() -> UiFixture.ui(language));
        IndexSetupViewModel model = HeadlessFx.onFx(() -> new IndexSetupViewModel(index, fx));
        IndexSetupView view = HeadlessFx.onFx(() -> new IndexSetupView(ui, model));
        Stagehand stage = HeadlessFx.onFx(
                () -> new Stagehand(view, language, theme, List.of("/dev/sanad/desktop/knowledge/knowledge.css")));
        String name = "index-" + language.tag() + "-" + theme + "-";
        stage.photograph(name + "sandbox");
        step(stage, name + "kendra-wrong", () -> {
            model.kind.set(IndexSettings.Kind.KENDRA);
            model.on.set(true);
        });
        assertThat(stage.scene().lookup("#index-region").isVisible()).isTrue();
        step(stage, name + "kendra-refused", () -> {
            model.region.set("eu-west-1");
            model.id.set("5a4dad0b-0000-4000-8000-000000000009");
            model.save();
            model.secret.set("x");
            model.keepSecret();
            index.trial = Outcome.failed(Failure.of(FailureCode.INDEX_DENIED));
            model.probe();
        });
        step(
                stage,
                name + "fixed",
                () -> index.state.update(before -> FakeIndex.state(before.settings(), before.keyed(), false)));
        assertThat(stage.scene().lookup("#index-on").isDisabled()).isTrue();
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
