package dev.sanad.core;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.index.IndexKey;
import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.core.knowledge.index.IndexQuestion;
import dev.sanad.core.knowledge.index.IndexSettings;
import dev.sanad.core.knowledge.index.IndexState;
import dev.sanad.core.knowledge.index.IndexTrial;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The door to the clinic's index with its questions timed.
record TimedIndex(ClinicIndex door, Telemetry telemetry) implements ClinicIndex {
    @Override
    public Signal<IndexState> state() {
        return door.state();
    }

    @Override
    public List<Finding> findings(IndexSettings candidate) {
        return door.findings(candidate);
    }

    @Override
    public CompletableFuture<Outcome<IndexSettings>> choose(IndexSettings candidate) {
        return door.choose(candidate);
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveKey(IndexKey key) {
        return door.saveKey(key);
    }

    @Override
    public CompletableFuture<Outcome<IndexTrial>> probe() {
        return door.probe();
    }

    @Override
    public CompletableFuture<Outcome<IndexQuestion>> question(String typed, List<Reference> records) {
        return door.question(typed, records);
    }

    @Override
    public CompletableFuture<Outcome<List<IndexPassage>>> ask(
            IndexQuestion question, int most, Cancellation cancellation) {
        return telemetry.time(Workflow.INDEX_SEARCH, () -> door.ask(question, most, cancellation));
    }
}
