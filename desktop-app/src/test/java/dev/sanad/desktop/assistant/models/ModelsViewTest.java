package dev.sanad.desktop.assistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.fakes.FakeAssistant;
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
class ModelsViewTest {
    private final FakeAssistant assistant = new FakeAssistant();
    private final GuardedFx fx = new GuardedFx();

    @Test
    void aModelIsAddedFilledInSavedUnlockedAndTried() {
        ModelsViewModel model = new ModelsViewModel(assistant, fx);
        model.attach();
        assertThat(model.models()).hasSize(1);
        model.add(ModelProfile.Kind.BEDROCK);
        model.region.set("me-south-1");
        model.model.set("anthropic.claude");
        assertThat(model.savedProperty().get()).isFalse();
        model.save();
        assertThat(model.savedProperty().get()).isTrue();
        ModelProfile stored = assistant.models.get().models().getLast();
        assertThat(stored.id().value()).isEqualTo("bedrock");
        assertThat(stored.region()).isEqualTo("me-south-1");
        assertThat(stored.deidentify()).isTrue();
        model.keyId.set("AKIA");
        model.secret.set("topsecret");
        model.sessionToken.set(" of today ");
        model.keepSecret();
        assertThat(assistant.deeds).contains("secret bedrock AKIA 9 of today");
        assertThat(model.secret.get()).isEmpty();
        assertThat(model.sessionToken.get()).isEmpty();
        model.probe();
        assertThat(model.reachedProperty().get()).isNotNull();
        model.remove();
        assertThat(assistant.models.get().models()).hasSize(1);
        fx.check();
    }

    @Test
    void twoOfAKindHaveTwoNames() {
        ModelsViewModel model = new ModelsViewModel(assistant, fx);
        model.attach();
        model.add(ModelProfile.Kind.OPENAI);
        model.add(ModelProfile.Kind.OPENAI);
        assertThat(model.models()).extracting(each -> each.id().value()).containsExactly("sandbox", "local", "local-2");
        assertThat(Objects.requireNonNull(model.selectedProperty().get()).id().value())
                .isEqualTo("local-2");
        fx.check();
    }

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "AR,DARK"})
    void showsTheForm(Language language, ThemeChoice theme) throws Exception {
        Ui ui = HeadlessFx.onFx(() -> UiFixture.ui(language));
        ModelsViewModel model = HeadlessFx.onFx(() -> new ModelsViewModel(assistant, fx));
        Stagehand stage = HeadlessFx.onFx(() -> {
            Stagehand made = new Stagehand(
                    new ModelsView(ui, model), language, theme, List.of("/dev/sanad/desktop/assistant/assistant.css"));
            model.add(ModelProfile.Kind.BEDROCK);
            model.deidentify.set(false);
            return made;
        });
        stage.photograph("assistant-models-" + language + "-" + theme);
        HeadlessFx.onFx(() -> {
            assertThat(ui.texts().missing()).isEmpty();
            stage.close();
            return null;
        });
        fx.check();
    }
}
