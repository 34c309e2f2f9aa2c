package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.assistant.history.Answers;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.WayOut;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What tools send to others than the model, for one answer: without personal values, and kept with what was sent to
/// the model.
final class SentQuestions implements WayOut {
    /// Under which it stands among what was sent, and in the audit trail.
    private static final ModelId OTHERS = new ModelId("index");

    private final Answers answers;
    private final Parts parts;

    /// What belongs to the answer.
    ///
    /// @param outgoing knows whom the conversation is about
    record Parts(LiveTurn turn, TurnText answer, Outgoing outgoing, InstantSource clock) {}

    SentQuestions(Answers answers, Parts parts) {
        this.answers = answers;
        this.parts = parts;
    }

    @Override
    public String without(String text) {
        return parts.outgoing().without(text);
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> sending(Destination to, String text) {
        ModelBadge badge = new ModelBadge(
                OTHERS,
                to.name(),
                to.here() ? ModelBadge.Place.THIS_COMPUTER : ModelBadge.Place.CLOUD,
                to.where(),
                to.simulated(),
                true);
        SentView sent = new SentView(
                parts.clock().instant(),
                badge,
                List.of(new SentView.Part(SentView.Role.SEARCH, text)),
                List.of(),
                text.getBytes(StandardCharsets.UTF_8).length);
        return answers.sending(parts.turn().answer(), parts.answer().nextSending(), sent);
    }

    @Override
    public Cancellation cancellation() {
        return parts.turn().cancellation();
    }
}
