package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.Citation;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.TurnFigures;
import dev.sanad.core.assistant.history.AnswerStep;
import dev.sanad.core.assistant.history.Answers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Personal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// An answer as it grows. What has come is kept about twice a second, so that the end of the process costs no more. One
/// thread.
final class TurnText {
    private static final long KEEP_EVERY = 500_000_000L;

    private final Answers answers;
    private final EntryId id;
    private final ModelBadge badge;
    private final Sources sources = new Sources();
    private final StringBuilder text = new StringBuilder();
    private final List<ChatEntry.ToolUse> tools = new ArrayList<>();
    private final List<AnswerStep> steps = new ArrayList<>();
    private final Set<Personal> known = new LinkedHashSet<>();
    private int calls;
    private final AtomicInteger sendings = new AtomicInteger();
    private int stepBegan;
    private final LongSupplier nanos;
    private long kept;

    /// @param nanos only runs forward
    TurnText(Answers answers, EntryId id, ModelBadge badge, LongSupplier nanos) {
        this.answers = answers;
        this.id = id;
        this.badge = badge;
        this.nanos = nanos;
        this.kept = nanos.getAsLong();
    }

    /// The time by which the answer is kept.
    long now() {
        return nanos.getAsLong();
    }

    Sources sources() {
        return sources;
    }

    /// An id for the next use of a tool.
    String nextCall() {
        return "use-" + ++calls;
    }

    /// The number of the next text that leaves for this answer; counts from 1.
    int nextSending() {
        return sendings.incrementAndGet();
    }

    /// Takes the next piece.
    ///
    /// @return what it cites for the first time
    List<Citation> append(String piece) {
        text.append(piece);
        List<Citation> cited = sources.read(text);
        long now = now();
        if (now - kept > KEEP_EVERY) {
            keep(now);
        }
        return cited;
    }

    /// What has to stand between what was said before and what comes: text goes on in a new paragraph after tools.
    String gap() {
        boolean opens = stepBegan > 0 && text.length() == stepBegan;
        return opens && !text.isEmpty() ? "\n\n" : "";
    }

    /// What was said since the last tools.
    String said() {
        return text.substring(stepBegan).strip();
    }

    /// A tool was used.
    void used(ChatEntry.ToolUse use) {
        tools.add(use);
        keep(now());
    }

    /// A round of tools is over.
    void stepped(AnswerStep step) {
        steps.add(step);
        stepBegan = text.length();
    }

    void know(List<Personal> more) {
        known.addAll(more);
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    private void keep(long now) {
        kept = now;
        answers.partial(id, text.toString(), answer(null, null));
    }

    private ChatEntry.Answer answer(@Nullable TurnFigures figures, @Nullable Failure failure) {
        return new ChatEntry.Answer(badge, sources.cited(), tools, figures, failure);
    }

    Answers.Ended ended(ChatEntry.State state, TurnFigures figures, @Nullable Failure failure) {
        return new Answers.Ended(text.toString(), state, answer(figures, failure), steps, List.copyOf(known));
    }
}
