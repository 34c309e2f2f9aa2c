package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.desktop.eligibility.answer.AnswerViewModel.State;
import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.BadgeKind;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The answer in one line that can be read aloud, with icon, word and colour, and how old and how sure it is.
final class VerdictBand extends HBox {
    private final Ui ui;
    private final AnswerViewModel answer;
    private final Icon icon;
    private final Badge freshness;
    private @Nullable String tone;

    VerdictBand(Ui ui, AnswerViewModel answer) {
        this.ui = ui;
        this.answer = answer;
        this.icon = Icons.of(BadgeKind.UNDETERMINED.icon());
        this.freshness = new Badge(ui);
        getStyleClass().addAll("eligibility-band", "gap-16");
        setId("answer-band");
        icon.getStyleClass().add("eligibility-band-icon");
        Label word = Nodes.label(live(this::word), "eligibility-word");
        Label sentence = Nodes.id(Nodes.wrapping(live(this::sentence), "eligibility-sentence"), "answer-sentence");
        Label notice = Nodes.wrapping(live(this::notice), "eligibility-notice");
        Nodes.shownWhen(notice, notice.textProperty().isNotEmpty());
        VBox text = Nodes.styled(new VBox(badges(word), sentence, notice), "gap-8");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(icon, text);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        accessibleTextProperty().bind(live(() -> word() + ". " + sentence() + " " + notice()));
        for (Observable source : sources()) {
            source.addListener(_ -> dress());
        }
        ui.formats().live(this::age).subscribe(_ -> dress());
        dress();
    }

    private Node badges(Label word) {
        Badge offline = badge(BadgeKind.OFFLINE, answer.failureProperty().map(why -> why != null && isLine(why)));
        Badge queued = badge(BadgeKind.QUEUED, answer.queuedProperty());
        Badge simulated = badge(
                BadgeKind.SIMULATED,
                answer.answerProperty()
                        .map(known -> known != null && known.origin().simulated()));
        Badge waiting = badge(BadgeKind.IN_FLIGHT, answer.waitingProperty());
        FlowPane row =
                Nodes.styled(new FlowPane(word, freshness, offline, queued, simulated, waiting), "eligibility-badges");
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return row;
    }

    private Badge badge(BadgeKind kind, ObservableValue<Boolean> when) {
        Badge badge = new Badge(ui);
        when.orElse(false).subscribe(shown -> {
            if (shown) {
                badge.show(kind, "");
            } else {
                badge.kindProperty().set(null);
            }
        });
        return badge;
    }

    private ObservableValue<String> live(java.util.function.Supplier<String> text) {
        return ui.texts().live(text, sources());
    }

    private Observable[] sources() {
        return new Observable[] {
            answer.stateProperty(),
            answer.answerProperty(),
            answer.failureProperty(),
            answer.queuedProperty(),
            answer.findings()
        };
    }

    private void dress() {
        String next = tone();
        if (!next.equals(tone)) {
            if (tone != null) {
                getStyleClass().remove("band-" + tone);
            }
            getStyleClass().add("band-" + next);
            tone = next;
        }
        icon.show(icon());
        EligibilityAnswer known = answer.answerProperty().get();
        if (known == null) {
            freshness.kindProperty().set(null);
        } else {
            freshness.show(kind(known.origin().freshness()), age());
        }
    }

    private String age() {
        EligibilityAnswer known = answer.answerProperty().get();
        return known == null || known.origin().freshness() == Freshness.LIVE
                ? ""
                : ui.formats().age(known.origin().answeredAt());
    }

    private String tone() {
        EligibilityAnswer known = answer.answerProperty().get();
        if (known != null) {
            return VerdictTone.tone(known.verdict());
        }
        return answer.stateProperty().get() == State.REFUSED ? "bad" : "warn";
    }

    private org.kordamp.ikonli.Ikon icon() {
        EligibilityAnswer known = answer.answerProperty().get();
        if (known != null) {
            return VerdictTone.icon(known.verdict());
        }
        return answer.stateProperty().get() == State.REFUSED ? BadgeKind.FAILED.icon() : BadgeKind.UNDETERMINED.icon();
    }

    private String word() {
        EligibilityAnswer known = answer.answerProperty().get();
        if (known != null) {
            return ui.texts().getEnum("eligibility.verdict", known.verdict());
        }
        return switch (answer.stateProperty().get()) {
            case REFUSED -> ui.texts().get("eligibility.refused");
            case FAILED -> ui.texts().get("eligibility.failed");
            case NOTHING, WAITING, ANSWER, UNDETERMINED ->
                ui.texts().getEnum("eligibility.verdict", Verdict.UNDETERMINED);
        };
    }

    private String sentence() {
        EligibilityAnswer known = answer.answerProperty().get();
        if (known != null) {
            return ui.texts().in(known.sentence());
        }
        Failure why = answer.failureProperty().get();
        if (answer.stateProperty().get() == State.REFUSED) {
            return answer.findings().stream()
                    .map(Finding::text)
                    .map(ui.texts()::in)
                    .collect(Collectors.joining("\n"));
        }
        return why == null
                ? ui.texts().get("eligibility.undetermined.sentence")
                : ui.texts().in(why.text());
    }

    /// What it means for this patient, and what to do next.
    private String notice() {
        Failure why = answer.failureProperty().get();
        EligibilityAnswer known = answer.answerProperty().get();
        if (why == null) {
            return answer.queuedProperty().get() ? ui.texts().get("eligibility.waits") : "";
        }
        StringBuilder text = new StringBuilder();
        if (known != null) {
            text.append(ui.texts().in(why.text())).append(' ');
            text.append(ui.texts()
                    .get(
                            "eligibility.lastKnown",
                            ui.formats().dateTime(known.origin().answeredAt())));
            text.append(' ');
        }
        if (answer.queuedProperty().get()) {
            text.append(
                    why.retryAt() == null
                            ? ui.texts().get("eligibility.waits")
                            : ui.texts()
                                    .get("eligibility.waitsUntil", ui.formats().time(why.retryAt())));
        } else {
            text.append(ui.texts().in(why.nextStep()));
        }
        return text.append(" (").append(why.code().id()).append(')').toString();
    }

    private static boolean isLine(Failure why) {
        FailureCode code = why.code();
        return code == FailureCode.LINE_DOWN
                || code == FailureCode.LINE_TIMEOUT
                || code == FailureCode.LINE_BROKEN
                || code == FailureCode.PAYER_OFFLINE;
    }

    private static BadgeKind kind(Freshness freshness) {
        return switch (freshness) {
            case LIVE -> BadgeKind.LIVE;
            case CACHED -> BadgeKind.CACHED;
            case STALE -> BadgeKind.STALE;
        };
    }
}
