package dev.sanad.desktop.eligibility;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.desktop.eligibility.answer.AnswerCard;
import dev.sanad.desktop.kit.nav.Command;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What can be done on the eligibility screen, with its keys.
final class EligibilityCommands {
    /// The work behind the commands that need the view.
    record Work(
            Runnable send, Runnable next, Runnable file, Runnable copy, Runnable print, Runnable pdf, Runnable raw) {}

    private final Command send;
    private final Command next;
    private final Command file;
    private final Command recheck;
    private final Command copy;
    private final Command print;
    private final Command pdf;
    private final Command raw;
    private final Command cancel;

    EligibilityCommands(EligibilityViewModel model, Work work) {
        ObservableValue<Boolean> sendable = model.question().sendableProperty();
        ObservableValue<Boolean> somebody = model.question().patientProperty().isNotNull();
        ObservableValue<Boolean> answered = model.answer().answerProperty().isNotNull();
        send = command("send", "eligibility.command.send", MaterialDesignS.SEND, "Shortcut+Enter", work.send())
                .enabledWhen(sendable);
        next = command(
                        "next",
                        "eligibility.command.next",
                        MaterialDesignA.ACCOUNT_ARROW_RIGHT_OUTLINE,
                        "Shortcut+D",
                        work.next())
                .enabledWhen(somebody);
        file = command("file", "eligibility.command.file", MaterialDesignA.ACCOUNT_DETAILS_OUTLINE, "F2", work.file())
                .enabledWhen(somebody);
        recheck = command("recheck", "eligibility.command.recheck", MaterialDesignR.REFRESH, "F5", work.send())
                .enabledWhen(sendable);
        copy = command(
                        "copy",
                        "eligibility.command.copy",
                        MaterialDesignC.CONTENT_COPY,
                        "Shortcut+Shift+C",
                        work.copy())
                .enabledWhen(answered);
        print = command(
                        "print",
                        "eligibility.command.print",
                        MaterialDesignP.PRINTER_OUTLINE,
                        "Shortcut+P",
                        work.print())
                .enabledWhen(answered);
        pdf = command("pdf", "eligibility.command.pdf", MaterialDesignF.FILE_PDF_BOX, "Shortcut+Shift+S", work.pdf())
                .enabledWhen(answered);
        raw = command("raw", "eligibility.command.raw", MaterialDesignC.CODE_JSON, "Shortcut+R", work.raw())
                .enabledWhen(model.answer().checkProperty().isNotNull());
        cancel = command("cancel", "eligibility.command.cancel", MaterialDesignC.CANCEL, "Esc", () -> cancel(model))
                .enabledWhen(model.answer().waitingProperty());
    }

    private static void cancel(EligibilityViewModel model) {
        CheckId shown = model.answer().checkProperty().get();
        if (shown != null) {
            model.cancel(shown);
        }
    }

    Command send() {
        return send;
    }

    Command next() {
        return next;
    }

    Command file() {
        return file;
    }

    AnswerCard.Offered offered() {
        return new AnswerCard.Offered(recheck, copy, print, pdf, cancel);
    }

    List<Command> all() {
        return List.of(send, next, file, recheck, copy, print, pdf, raw, cancel);
    }

    private static Command command(String id, String titleKey, Ikon icon, String keys, Runnable work) {
        return new Command("eligibility." + id, titleKey, icon, KeyCombination.keyCombination(keys), work);
    }
}
