package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// What a payer says of one coverage: in force, eligible here, plan, period.
final class InsuranceHeader extends VBox {
    private static final String ELIGIBLE = "eligible";

    private final Ui ui;
    private final FlowPane facts = Nodes.styled(new FlowPane(), "people-facts");

    InsuranceHeader(Ui ui, InsuranceAnswer insurance) {
        this.ui = ui;
        getStyleClass().addAll("tile", "gap-8");
        Label payer = Nodes.wrapping(ui.texts().words(insurance.payer()), "strong");
        HBox head = Nodes.styled(new HBox(payer, inForce(insurance.inForce())), "gap-8");
        Coded site = insurance.siteEligibility();
        if (site != null) {
            boolean eligible = site.code().equals(ELIGIBLE);
            head.getChildren().add(sign(ui.texts().words(site.text()), eligible ? "good" : "bad"));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        fill(insurance);
        getChildren().addAll(head, facts);
        Nodes.shownWhen(
                facts,
                new javafx.beans.property.SimpleBooleanProperty(
                        !facts.getChildren().isEmpty()));
    }

    private void fill(InsuranceAnswer insurance) {
        String member = insurance.memberId();
        if (!member.isBlank()) {
            HBox box = new HBox(new CodeLabel(member), new CopyButton(ui, () -> member));
            box.getStyleClass().add("people-code");
            add("eligibility.insurance.member", box);
        }
        if (!insurance.plan().isBlank()) {
            add("eligibility.insurance.plan", new Label(Isolate.auto(insurance.plan())));
        }
        DateRange period = insurance.period();
        if (period != null) {
            add(
                    "eligibility.insurance.period",
                    Nodes.label(ui.formats().live(() -> ui.formats().range(period))));
        }
    }

    private void add(String key, Node value) {
        facts.getChildren()
                .add(Nodes.styled(new VBox(Nodes.label(ui.texts().of(key), "people-fact-name"), value), "people-fact"));
    }

    private Label inForce(@Nullable Boolean inForce) {
        if (inForce == null) {
            return sign(ui.texts().of("eligibility.insurance.notSaidShort"), "warn");
        }
        return inForce
                ? sign(ui.texts().of("eligibility.insurance.inForceShort"), "good")
                : sign(ui.texts().of("eligibility.insurance.notInForceShort"), "bad");
    }

    private static Label sign(ObservableValue<String> text, String tone) {
        Label sign = Nodes.label(text, "badge", tone);
        sign.setGraphic(Icons.of(
                switch (tone) {
                    case "good" -> MaterialDesignC.CHECK_CIRCLE;
                    case "bad" -> MaterialDesignC.CLOSE_CIRCLE;
                    default -> MaterialDesignH.HELP_CIRCLE;
                }));
        return sign;
    }
}
