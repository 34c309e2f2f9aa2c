package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.store.Migration;
import dev.sanad.core.telemetry.LineState;
import java.time.Duration;
import java.util.List;

/// Builds the eligibility feature.
public final class EligibilityWiring {
    private EligibilityWiring() {}

    /// The tables in clinic.db.
    public static List<Migration> clinicMigrations() {
        return List.of(Migration.of(EligibilityWiring.class, "eligibility", 1, "V001__eligibility_checks.sql"));
    }

    /// The tables in cache.db.
    public static List<Migration> cacheMigrations() {
        return List.of(Migration.of(EligibilityWiring.class, "eligibility", 1, "V001__eligibility_answers.sql"));
    }

    /// The service. Registers itself with the outbox, which is to be started afterwards.
    public static EligibilityService create(EligibilityDeps deps) {
        Origins origins = new Origins(
                new AnswerProjection(deps.codes()),
                deps.base().clock(),
                () -> deps.settings().get().desk());
        AnswerCache cache = new AnswerCache(
                deps.stores().cache(),
                deps.base().clock(),
                deps.base().executors().completions(),
                known -> origins.stored(known, null));
        Preparation preparation = new Preparation(deps);
        CheckFlow flow = new CheckFlow(deps, preparation, cache, origins);
        deps.stores().outbox().register(CheckFlow.KIND, new Recheck(deps, flow, preparation));
        deps.stores().outbox().counts().subscribe(counts -> flow.count(counts.waiting() + counts.sending()));
        new CacheRebuild(deps, cache).whereEmpty().thenAccept(flow::countRows);
        recover(deps);
        return new StoredEligibility(deps, flow, preparation, cache, origins);
    }

    /// Wakes what waits when the line returns.
    ///
    /// @return what to call with every change of the line's state
    public static java.util.function.Consumer<LineState> wakeWith(EligibilityDeps deps) {
        LineState[] last = {LineState.UNKNOWN};
        return now -> {
            boolean was = last[0].health() == LineState.Health.DOWN;
            boolean is = now.health() == LineState.Health.UP || now.health() == LineState.Health.SLOW;
            last[0] = now;
            if (was && is) {
                deps.stores().outbox().nudge();
            }
        };
    }

    /// Checks that the last run left on the line: whether they arrived is not known, so they are asked
    /// again with the same bytes.
    private static void recover(EligibilityDeps deps) {
        CheckStore store = new CheckStore();
        deps.stores().clinic().<Integer>write(tx -> {
            List<CheckRow> left = store.inState(tx, CheckSummary.State.IN_FLIGHT);
            for (CheckRow row : left) {
                CheckRow.End end = new CheckRow.End(
                        CheckSummary.State.QUEUED,
                        Verdict.UNDETERMINED,
                        dev.sanad.core.kernel.Failure.of(FailureCode.LINE_BROKEN)
                                .text(),
                        FailureCode.LINE_BROKEN.id(),
                        null,
                        Duration.ZERO);
                store.end(tx, row.id(), end);
                byte[] payload = row.id().value().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                deps.stores()
                        .outbox()
                        .enqueue(
                                tx,
                                new dev.sanad.core.outbox.OutboxItem(
                                        CheckFlow.KIND,
                                        row.id().value(),
                                        payload,
                                        deps.base().clock().instant()));
            }
            return left.size();
        });
    }
}
