package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The door to the clinic's index in the cloud. Off until somebody sets it up and switches it on. Nothing here blocks;
/// futures complete on a thread of the core.
public interface ClinicIndex {
    /// The most passages of one question.
    int MOST = 10;

    /// How it is set up, and whether it may be asked now.
    Signal<IndexState> state();

    /// What is wrong with a setting, by field: `region`, `index`, `endpoint`, `deadline`, `key`, `on`.
    List<Finding> findings(IndexSettings candidate);

    /// Changes the settings; refused with errors. Durable when the future completes, and noted in the audit trail.
    CompletableFuture<Outcome<IndexSettings>> choose(IndexSettings candidate);

    /// Keeps what the index is unlocked with, encrypted; an empty secret forgets it. The array is wiped. Noted in the
    /// audit trail.
    CompletableFuture<Outcome<Boolean>> saveKey(IndexKey key);

    /// Asks the index that is set up one harmless question, also while it is switched off. Noted in the audit trail.
    CompletableFuture<Outcome<IndexTrial>> probe();

    /// The question that is left of a text: without what the records say of people, and without what looks like it.
    /// Fails where a record cannot be read; nothing should leave then.
    ///
    /// @param records that are open, so that the text may be about them
    CompletableFuture<Outcome<IndexQuestion>> question(String typed, List<Reference> records);

    /// Asks for passages, once. The question is noted in the audit trail, without its words, before it leaves; where
    /// that fails nothing leaves. `KNO-013` where the index is off, `KNO-014` where nothing is left to ask,
    /// `KNO-006` to `KNO-012` where it does not answer.
    ///
    /// @param most at most {@link #MOST}
    CompletableFuture<Outcome<List<IndexPassage>>> ask(IndexQuestion question, int most, Cancellation cancellation);
}
