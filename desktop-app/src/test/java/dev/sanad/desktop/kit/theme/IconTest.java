package dev.sanad.desktop.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.kit.fx.HeadlessFx;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The icons' own node, dressed by the stylesheet.
@ExtendWith(HeadlessFx.class)
class IconTest {
    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void theStylesheetNamesTheTypefaceThatIsBroughtAlong(ThemeChoice theme) throws Exception {
        HeadlessFx.onFx(() -> {
            Icon icon = Icons.of(MaterialDesignF.FLASK_OUTLINE);
            Scene scene = new Scene(new StackPane(icon));
            new Themes(theme).dress(scene);
            scene.getRoot().applyCss();
            assertThat(icon.getFont().getFamily()).isEqualTo(Icons.load().getFamily());
            assertThat(icon.getFont().getSize()).isEqualTo(18);
            assertThat(icon.getLayoutBounds().getWidth()).isEqualTo(18);
            return null;
        });
    }

    @Test
    void itShowsAnotherSign() {
        Icon icon = Icons.of(MaterialDesignA.ALERT);
        String before = icon.getText();
        icon.show(MaterialDesignA.ALERT_CIRCLE);
        assertThat(icon.getText())
                .isNotEqualTo(before)
                .isEqualTo(Character.toString(MaterialDesignA.ALERT_CIRCLE.getCode()));
        assertThat(icon.signProperty().get()).isEqualTo(MaterialDesignA.ALERT_CIRCLE);
    }
}
