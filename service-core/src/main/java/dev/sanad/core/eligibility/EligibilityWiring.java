package dev.sanad.core.eligibility;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.telemetry.LineState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /// Reads raw answers as a screen shows them, without a check and without a store.
    ///
    /// @param question what each of them is taken to answer
    /// @return empty for what holds no eligibility response
    public static Function<byte[], Optional<EligibilityAnswer>> reader(
            CodeService codes, InstantSource clock, Supplier<Settings.Desk> desk, EligibilityQuestion question) {
        Origins origins = new Origins(new AnswerProjection(codes), clock, desk);
        CheckId none = new CheckId("none");
        return message -> origins.stored(new KnownAnswer(question, none, "", clock.instant(), false, message), null);
    }

    /// Puts many known answers into a cache at once.
    ///
    /// @param cache with the steps of [#cacheMigrations]
    /// @return how many there are more now
    public static CompletableFuture<Outcome<Integer>> load(Database cache, List<Known> answers) {
        AnswerStore store = new AnswerStore();
        return cache.write(tx -> answers.stream()
                .mapToInt(one -> store.put(tx, QuestionKey.of(one.question()), one.answer()))
                .sum());
    }

    /// A known answer to be loaded.
    ///
    /// @param answered when
    /// @param message  the raw answer
    public record Known(EligibilityQuestion question, CheckId check, Instant answered, byte[] message) {
        private KnownAnswer answer() {
            return new KnownAnswer(question, check, "", answered, true, message);
        }
    }
}
