package dev.sanad.desktop.eligibility.answer;

import dev.sanad.desktop.eligibility.answer.AnswerViewModel.State;
import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.BadgeKind;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The answer: the sentence first, then what can be done with it, then the details and the benefits.
public final class AnswerCard extends VBox {
    /// What can be done with an answer.
    ///
    /// @param recheck asks again
    /// @param copy    copies the summary in both languages
    /// @param print   prints the proof
    /// @param pdf     saves the proof
    /// @param cancel  stops the question that is on the line
    public record Offered(Command recheck, Command copy, Command print, Command pdf, Command cancel) {}

    private final Ui ui;

    /// @param toField takes the person to the field that an error concerns
    public AnswerCard(Ui ui, AnswerViewModel answer, Offered offered, Consumer<String> toField) {
        this.ui = ui;
        getStyleClass().add("eligibility-answer");
        BenefitsTable benefits = new BenefitsTable(ui, answer);
        VBox.setVgrow(benefits, Priority.ALWAYS);
        VBox content = Nodes.styled(
                new VBox(new VerdictBand(ui, answer), new AnswerDetails(ui, answer, toField), benefits), "gap-8");
        ScrollPane scroll = Cards.scroll(content);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("eligibility-answer-scroll");
        StatePane pane = new StatePane(ui, scroll)
                .state(Precedence.of(ViewState.CONTENT)
                        .when(ViewState.IDLE, answer.stateProperty().isEqualTo(State.NOTHING))
                        .when(ViewState.LOADING, answer.stateProperty().isEqualTo(State.WAITING)))
                .idle(MaterialDesignS.SHIELD_SEARCH, "eligibility.answer.none", "eligibility.answer.noneHint");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(waiting(answer, offered), pane);
    }

    /// The buttons of what can be done with the answer that is shown.
    public static List<Node> actions(Ui ui, Offered offered) {
        return List.of(
                Nodes.id(Buttons.of(ui, offered.recheck()), "answer-recheck"),
                Nodes.id(Buttons.of(ui, offered.copy()), "answer-copy"),
                Nodes.id(Buttons.of(ui, offered.print()), "answer-print"),
                Nodes.id(Buttons.of(ui, offered.pdf()), "answer-pdf"));
    }

    /// A question on the line: says so, and can be stopped; everything else stays usable.
    private Node waiting(AnswerViewModel answer, Offered offered) {
        HBox row = Cards.toolbar(
                Badge.of(ui, BadgeKind.IN_FLIGHT),
                Nodes.label(ui.texts().of("eligibility.waiting"), "muted"),
                Cards.spacer(),
                Nodes.id(Buttons.of(ui, offered.cancel()), "answer-cancel"));
        row.getStyleClass().add("eligibility-waiting");
        return Nodes.shownWhen(row, answer.waitingProperty());
    }
}
