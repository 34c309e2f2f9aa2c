package dev.sanad.desktop.kit.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.ThemeChoice;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.UiFixture;
import dev.sanad.desktop.kit.view.ViewState;
import impl.org.controlsfx.skin.DecorationPane;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssParser;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

@ExtendWith(HeadlessFx.class)
class ControlGalleryTest {
    private record Line(String code, String name) {}

    @ParameterizedTest
    @CsvSource({"EN,LIGHT", "EN,DARK", "AR,LIGHT", "AR,DARK"})
    void showsEveryControlWithoutWarningsOfTheStylesheets(Language language, ThemeChoice theme) throws Exception {
        List<String> warnings = HeadlessFx.onFx(() -> {
            List<String> heard = new ArrayList<>();
            ObservableList<CssParser.ParseError> errors = CssParser.errorsProperty();
            errors.clear();
            Ui ui = UiFixture.ui(language);
            Stage stage = new Stage();
            Scene scene = new Scene(new DecorationPane(), 1000, 900);
            Themes themes = new Themes(theme);
            themes.dress(scene);
            Parent gallery = gallery(ui);
            ((DecorationPane) scene.getRoot()).getChildren().add(gallery);
            scene.setNodeOrientation(
                    language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            stage.setScene(scene);
            stage.show();
            gallery.applyCss();
            gallery.layout();
            Pictures.write(scene, "gallery-" + language.tag() + "-" + theme);
            stage.hide();
            errors.forEach(error -> heard.add(error.getMessage()));
            assertThat(ui.texts().missing()).isEmpty();
            return heard;
        });
        assertThat(warnings).isEmpty();
    }

    private static Parent gallery(Ui ui) {
        HBox badges = Nodes.styled(new HBox(), "toolbar");
        List.of(BadgeKind.values())
                .subList(0, 7)
                .forEach(kind -> badges.getChildren().add(Badge.of(ui, kind)));
        ObservableList<Finding> findings = FXCollections.observableArrayList();
        FieldBox box = new FieldBox(ui, "kit.copy", new TextField("1029384756"))
                .required()
                .findings(findings, "identifier");
        findings.add(new Finding(
                "BV-00001",
                Severity.ERROR,
                "",
                "identifier",
                new Words("The number has ten digits.", "يتكوّن الرقم من عشرة أرقام.")));
        Meter meter = new Meter(ui);
        meter.show(new BigDecimal("420"), new BigDecimal("500"), "420 / 500");
        MoneyLabel money = new MoneyLabel(ui);
        money.moneyProperty().set(Money.sar("12345.6"));
        TableView<Line> table = Tables.create(ui, "kit.gallery", "kit.copy");
        table.getColumns().add(Tables.column(ui, "kit.copy", 200, Line::code));
        table.getColumns().add(Tables.column(ui, "kit.close", 300, Line::name));
        table.getItems().addAll(new Line("A1", "سارة العتيبي"), new Line("B2", "Faisal"));
        StatePane failed = new StatePane(ui, new VBox())
                .state(new SimpleObjectProperty<>(ViewState.ERROR))
                .failure(new SimpleObjectProperty<>(
                        Failure.of(FailureCode.LINE_DOWN).withReference("7K2")))
                .retry(() -> {});
        VBox card = Cards.section(
                ui,
                "kit.export.title",
                badges,
                box,
                meter,
                money,
                new SearchField(ui, "kit.copy"),
                new ToggleSwitch("on"),
                Cards.toolbar(
                        Buttons.primary(ui, "kit.retry", MaterialDesignA.ACCOUNT, () -> {}),
                        Buttons.plain(ui, "kit.cancel", null, () -> {}),
                        Buttons.icon(ui, "kit.close", MaterialDesignA.ARROW_LEFT, () -> {}),
                        new CodeLabel("RE-00179"),
                        new CopyButton(ui, () -> "x")),
                table,
                failed);
        return Cards.page(Cards.title(ui, "kit.copy"), card);
    }
}
