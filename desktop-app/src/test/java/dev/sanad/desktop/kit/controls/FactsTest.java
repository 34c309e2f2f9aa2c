package dev.sanad.desktop.kit.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(HeadlessFx.class)
class FactsTest {
    private static final String LONG = "السريان في ذلك اليوم (validation)، المنافع (benefits)، هل هو مؤمن";

    @ParameterizedTest
    @EnumSource(Language.class)
    void aValueOfSeveralLinesHasItsRoom(Language language) throws Exception {
        HeadlessFx.onFx(() -> {
            Ui ui = UiFixture.ui(language);
            Label value = Nodes.wrapping(new SimpleStringProperty(LONG));
            Label next = new Label("1");
            Facts facts = Cards.facts(ui)
                    .addNamed(new SimpleStringProperty("asked"), value)
                    .addNamed(new SimpleStringProperty("next"), next);
            new Scene(new Group(facts));
            facts.applyCss();
            double high = facts.prefHeight(200);
            facts.resize(200, high);
            facts.layout();
            assertThat(value.getHeight()).isGreaterThanOrEqualTo(value.prefHeight(value.getWidth()));
            assertThat(value.getHeight()).isGreaterThan(2 * next.getHeight() - 1);
            assertThat(next.getLayoutY()).isGreaterThanOrEqualTo(value.getLayoutY() + value.getHeight());
            assertThat(high).isGreaterThanOrEqualTo(next.getLayoutY() + next.getHeight());
            return null;
        });
    }

    @Test
    void aValueOfOneLineStandsOnTheLineOfItsName() throws Exception {
        HeadlessFx.onFx(() -> {
            Label value = new Label("10000001");
            value.setFont(Font.font(24));
            Facts facts = Cards.facts(UiFixture.ui(Language.EN)).addNamed(new SimpleStringProperty("number"), value);
            new Scene(new Group(facts));
            facts.applyCss();
            facts.autosize();
            facts.layout();
            Label name = (Label) facts.getChildren().getFirst();
            assertThat(name.getLayoutY() + name.getBaselineOffset())
                    .isEqualTo(value.getLayoutY() + value.getBaselineOffset());
            return null;
        });
    }
}
