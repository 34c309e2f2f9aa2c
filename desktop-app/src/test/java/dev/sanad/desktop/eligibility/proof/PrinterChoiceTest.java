package dev.sanad.desktop.eligibility.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Language;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.view.UiFixture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(HeadlessFx.class)
class PrinterChoiceTest {
    private final List<String> printedOn = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theUsualPrinterIsChosenAndAnotherCanBe(Language language) throws Exception {
        HeadlessFx.onFx(() -> {
            VBox content = new PrinterChoice(UiFixture.ui(language), "Linux")
                    .content(List.of("Desk", "Ward"), "Ward", name -> name + "!", printedOn::add);
            new Scene(content);
            content.applyCss();
            content.layout();
            ComboBox<?> printers = (ComboBox<?>) content.lookup("#printers");
            Button print = (Button) content.lookup("#print-on");

            assertThat(List.copyOf(printers.getItems()).toString()).isEqualTo("[Desk, Ward]");
            assertThat(printers.getAccessibleText()).isNotBlank();
            assertThat(print.isDefaultButton()).isTrue();
            print.fire();
            printers.getSelectionModel().selectFirst();
            print.fire();
            return null;
        });

        assertThat(printedOn).containsExactly("Ward", "Desk");
    }
}
