package dev.sanad.core.assistant.history;

import dev.sanad.core.assistant.ChatEntry;
import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ConversationId;
import dev.sanad.core.assistant.EntryId;
import dev.sanad.core.assistant.SentView;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What is stored while answers are made. Nothing here blocks; any thread.
public final class Answers {
    private final History.Parts parts;
    private final History history;
    private final DraftLine drafts;

    /// How an answer ended.
    ///
    /// @param text  what had come
    /// @param known values of people that were read for it
    public record Ended(
            String text,
            ChatEntry.State state,
            ChatEntry.Answer answer,
            List<AnswerStep> steps,
            List<Personal> known) {}

    /// Where an answer is to be written.
    ///
    /// @param conversation where
    /// @param question     the id of the question
    /// @param answer       the id of the answer
    /// @param begun        what is known of the answer before it begins
    public record Seat(ConversationId conversation, EntryId question, EntryId answer, ChatEntry.Answer begun) {}

    /// What an answer builds on.
    ///
    /// @param question as it was asked
    /// @param task     what it is about
    /// @param past     earlier questions and answers of the branch, oldest first
    /// @param known    values of people that the conversation has read before
    public record Ground(String question, ChatTask task, List<PastTurn> past, List<Personal> known) {
        public Ground {
            past = List.copyOf(past);
            known = List.copyOf(known);
        }
    }

    Answers(History.Parts parts, History history, DraftLine drafts) {
        this.parts = parts;
        this.history = history;
        this.drafts = drafts;
    }

    /// Ends what the last run of the program left behind: what had come is kept.
    public CompletableFuture<Outcome<Integer>> recover() {
        return parts.database().write(tx -> {
            List<EntryRow> left = EntryRows.running(tx);
            for (EntryRow row : left) {
                ChatEntry.Answer begun = StoredJson.read(Objects.requireNonNull(row.answer()), ChatEntry.Answer.class);
                ChatEntry.Answer broken = new ChatEntry.Answer(
                        begun.badge(),
                        begun.citations(),
                        begun.tools(),
                        begun.figures(),
                        Failure.of(FailureCode.MODEL_BROKE_OFF, "restart"));
                EntryRows.end(
                        tx, row.id(), new Ended(row.text(), ChatEntry.State.FAILED, broken, List.of(), List.of()));
            }
            return left.size();
        });
    }

    /// Stores a new question behind what is shown, and the answer that begins.
    ///
    /// @param replaced the question in whose place it is asked; empty for none
    public CompletableFuture<Outcome<Ground>> ask(Seat seat, String text, ChatTask task, Optional<EntryId> replaced) {
        drafts.drop(seat.conversation());
        return history.changed(seat.conversation(), tx -> {
            Instant now = parts.clock().instant();
            Optional<EntryRow> before = replaced.flatMap(id -> EntryRows.find(tx, id));
            if (replaced.isPresent() && before.isEmpty()) {
                return History.gone();
            }
            long conversation = ConversationRows.made(tx, seat.conversation(), now);
            Long parent = before.isPresent()
                    ? before.get().place().parent()
                    : EntryRows.shown(tx, conversation).stream()
                            .reduce((_, last) -> last)
                            .map(row -> row.place().nr())
                            .orElse(null);
            EntryRows.Asked asked = new EntryRows.Asked(seat.question(), conversation, text, task, now);
            long question = EntryRows.ask(tx, asked, parent);
            ConversationRows.touch(tx, conversation, now, text);
            return Outcome.done(begun(tx, seat, EntryRows.get(tx, question), now));
        });
    }

    /// Begins another answer to a question.
    public CompletableFuture<Outcome<Ground>> answerAgain(Seat seat) {
        return history.changed(
                seat.conversation(),
                tx -> EntryRows.find(tx, seat.question())
                        .map(question -> {
                            Instant now = parts.clock().instant();
                            ConversationRows.touch(tx, question.place().conversation(), now);
                            return Outcome.done(begun(tx, seat, question, now));
                        })
                        .orElseGet(History::gone));
    }

    private static Ground begun(Tx tx, Seat seat, EntryRow question, Instant now) {
        EntryRows.begin(tx, seat.answer(), question, now, seat.begun());
        Long above = question.place().parent();
        return new Ground(
                question.text(),
                question.task(),
                above == null ? List.of() : EntryRows.past(tx, above),
                ConversationRows.known(tx, question.place().conversation()));
    }

    /// A question that was asked before.
    public record Asked(EntryId id, ChatTask task) {}

    /// The question of an answer; `NOT_FOUND` where it is gone.
    public CompletableFuture<Outcome<Asked>> answered(EntryId answer) {
        return parts.database()
                .read(tx -> EntryRows.find(tx, answer)
                        .map(row -> row.place().parent())
                        .map(nr -> EntryRows.get(tx, nr)))
                .thenApply(outcome -> outcome.then(Answers::asked));
    }

    /// The last question of the shown branch; `NOT_FOUND` where nothing was asked.
    public CompletableFuture<Outcome<Asked>> lastAsked(ConversationId id) {
        return parts.database()
                .read(tx -> ConversationRows.found(tx, id)
                        .flatMap(nr -> EntryRows.shown(tx, nr).stream()
                                .filter(EntryRow::isQuestion)
                                .reduce((_, last) -> last)))
                .thenApply(outcome -> outcome.then(Answers::asked));
    }

    private static Outcome<Asked> asked(Optional<EntryRow> question) {
        return question.<Outcome<Asked>>map(row -> Outcome.done(new Asked(row.id(), row.task())))
                .orElseGet(History::gone);
    }

    /// Keeps what has come so far; survives the end of the process.
    public CompletableFuture<Outcome<Boolean>> partial(EntryId answer, String text, ChatEntry.Answer sofar) {
        return parts.database().writeAhead(tx -> {
            EntryRows.partial(tx, answer, text, sofar);
            return true;
        });
    }

    /// Stores an answer that has ended.
    public CompletableFuture<Outcome<ChatEntry>> end(ConversationId id, EntryId answer, Ended ended) {
        return history.changed(
                id,
                tx -> EntryRows.find(tx, answer)
                        .map(row -> {
                            EntryRows.end(tx, answer, ended);
                            ConversationRows.know(tx, row.place().conversation(), ended.known());
                            ConversationRows.touch(
                                    tx,
                                    row.place().conversation(),
                                    parts.clock().instant());
                            EntryRow now = EntryRows.get(tx, row.place().nr());
                            return Outcome.done(now.entry(EntryRows.versions(tx, now)));
                        })
                        .orElseGet(History::gone));
    }

    /// Notes what is about to be sent. Durable before anything leaves.
    public CompletableFuture<Outcome<Boolean>> sending(EntryId answer, int step, SentView sent) {
        return parts.database().write(tx -> {
            SentRows.put(tx, answer, step, sent);
            parts.notes()
                    .note(
                            tx,
                            "assistant.sent",
                            "answer",
                            answer.value(),
                            sent.to().model().value());
            return true;
        });
    }

    /// Fills in how many bytes a step had on the line.
    public CompletableFuture<Outcome<Boolean>> sentBytes(EntryId answer, int step, long bytes) {
        return parts.database().writeAhead(tx -> {
            SentRows.bytes(tx, answer, step, bytes);
            return true;
        });
    }

    /// What was sent for an answer. Noted.
    public CompletableFuture<Outcome<List<SentView>>> sent(EntryId answer) {
        return parts.database()
                .attempt(tx -> EntryRows.find(tx, answer)
                        .map(_ -> {
                            parts.notes().note(tx, "assistant.sent-viewed", "answer", answer.value(), "");
                            return Outcome.done(SentRows.of(tx, answer));
                        })
                        .orElseGet(History::gone));
    }

    /// Notes a deed that changes nothing here, durably.
    public CompletableFuture<Outcome<Boolean>> note(String action, String kind, String id, String detail) {
        return parts.database().write(tx -> {
            parts.notes().note(tx, action, kind, id, detail);
            return true;
        });
    }
}
