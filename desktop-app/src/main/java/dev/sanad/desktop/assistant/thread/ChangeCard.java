package dev.sanad.desktop.assistant.thread;

import dev.sanad.core.kernel.ToolPlan;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.Facts;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What the assistant wants to do, laid out as a form with exactly what will be used. Nothing happens without a click.
final class ChangeCard extends VBox {
    private final Ui ui;

    ChangeCard(Ui ui, ThreadViewModel model, ThreadPart.Change change) {
        this.ui = ui;
        getStyleClass().add("thread-room");
        VBox card = Nodes.styled(new VBox(), "thread-change");
        Label title = Nodes.wrapping(
                ui.texts().live(() -> ui.texts().in(change.proposal().title())), "heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox heading = Nodes.styled(
                new HBox(Nodes.styled(Icons.of(MaterialDesignH.HAND_BACK_RIGHT_OUTLINE), "warn"), title), "row");
        card.getChildren().addAll(heading, Cards.muted(ui.texts().of("assistant.change.hint")));
        Facts facts = Cards.facts(ui);
        for (ToolPlan.Line line : change.proposal().lines()) {
            facts.addNamed(ui.texts().words(line.label()), value(line));
        }
        card.getChildren().add(facts);
        card.getChildren()
                .add(change.standing() == ThreadPart.Standing.WAITING ? buttons(model, change) : standing(change));
        getChildren().add(card);
    }

    private HBox buttons(ThreadViewModel model, ThreadPart.Change change) {
        Button send =
                Buttons.primary(ui, "assistant.change.allow", MaterialDesignS.SEND, () -> model.decide(change, true));
        send.setId("assistant-change-allow");
        Button no = Buttons.plain(ui, "assistant.change.decline", null, () -> model.decide(change, false));
        no.setId("assistant-change-decline");
        return Cards.toolbar(send, no);
    }

    private Node standing(ThreadPart.Change change) {
        Words summary = change.summary();
        Label label = Nodes.wrapping(ui.texts().live(() -> {
            String how = ui.texts().getEnum("assistant.standing", change.standing());
            return summary == null ? how : how + " — " + ui.texts().in(summary);
        }));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return Nodes.styled(
                new HBox(Nodes.styled(Icons.of(icon(change.standing())), tone(change.standing())), label), "row");
    }

    private Node value(ToolPlan.Line line) {
        return switch (line.form()) {
            case CODE, MONEY -> new CodeLabel(line.value().en());
            case DATE ->
                Nodes.wrapping(ui.formats().live(() -> date(line.value().en())));
            case NAME, TEXT ->
                Nodes.wrapping(ui.texts().live(() -> Isolate.auto(ui.texts().in(line.value()))));
        };
    }

    private String date(String iso) {
        try {
            return ui.formats().date(LocalDate.parse(iso));
        } catch (DateTimeParseException asWritten) {
            return Isolate.ltr(iso);
        }
    }

    private static Ikon icon(ThreadPart.Standing standing) {
        return switch (standing) {
            case WAITING, UNDER_WAY -> MaterialDesignP.PROGRESS_CLOCK;
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE;
            case DECLINED -> MaterialDesignC.CANCEL;
            case EXPIRED -> MaterialDesignC.CLOCK_ALERT_OUTLINE;
        };
    }

    private static String tone(ThreadPart.Standing standing) {
        return switch (standing) {
            case WAITING, UNDER_WAY -> "flight";
            case DONE -> "good";
            case FAILED -> "bad";
            case DECLINED, EXPIRED -> "neutral";
        };
    }
}
