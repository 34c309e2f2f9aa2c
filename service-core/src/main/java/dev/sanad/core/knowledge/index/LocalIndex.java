package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.kernel.WayOut;
import dev.sanad.core.kernel.WebAddress;
import dev.sanad.core.kernel.Words;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The clinic's index, with its settings in the clinic's encrypted database. A question is noted before it leaves, and
/// leaves once.
final class LocalIndex implements ClinicIndex, AutoCloseable {
    private static final String HARMLESS = "approval";
    private static final Pattern KEY_ID = Pattern.compile("\\w{1,128}");
    private static final Finding NO_ID = new Finding(
            "SND-IDX-07",
            Severity.ERROR,
            "",
            "keyId",
            new Words("Enter the access key id, letters and digits.", "أدخل معرّف مفتاح الوصول، حروفًا وأرقامًا."));

    private final IndexWiring.Deps deps;
    private final MutableSignal<IndexState> state;
    private final IndexLines lines;
    private final Cancellation closing = new Cancellation();
    private final Object lock = new Object();
    private CompletableFuture<Outcome<IndexSettings>> reading;

    private record Stored(IndexSettings settings, boolean keyed) {}

    LocalIndex(IndexWiring.Deps deps) {
        this.deps = deps;
        this.lines = new IndexLines(deps.maker());
        this.state = new MutableSignal<>(stands(nothing(), false));
        this.reading = load();
    }

    private CompletableFuture<Outcome<IndexSettings>> load() {
        return deps.database()
                .read(tx -> new Stored(IndexRows.settings(tx).orElseGet(this::nothing), IndexRows.isKeyed(tx)))
                .thenApply(read -> read.map(stored -> {
                    state.set(stands(stored.settings(), stored.keyed()));
                    return stored.settings();
                }));
    }

    /// Read once; read again where that failed.
    private CompletableFuture<Outcome<IndexSettings>> loaded() {
        synchronized (lock) {
            if (reading.isDone() && !(reading.join() instanceof Outcome.Done<IndexSettings>)) {
                reading = load();
            }
            return reading;
        }
    }

    private IndexSettings nothing() {
        return IndexSettings.off(
                deps.around().sandbox().isPresent() ? IndexSettings.Kind.SANDBOX : IndexSettings.Kind.KENDRA);
    }

    private IndexState stands(IndexSettings settings, boolean keyed) {
        boolean sandbox = deps.around().sandbox().isPresent();
        boolean reachable = settings.kind() == IndexSettings.Kind.SANDBOX ? sandbox : keyed;
        boolean allowed = deps.around().allowed();
        return new IndexState(
                settings, allowed && settings.on() && reachable, keyed, sandbox, allowed, destination(settings));
    }

    private static WayOut.Destination destination(IndexSettings settings) {
        if (settings.kind() == IndexSettings.Kind.SANDBOX) {
            return new WayOut.Destination("sandbox index", "127.0.0.1", true, true);
        }
        return WebAddress.of(settings.endpoint())
                .map(own -> new WayOut.Destination("Amazon Kendra", own.host(), own.isLoopback(), false))
                .orElseGet(() -> new WayOut.Destination("Amazon Kendra", settings.region(), false, false));
    }

    @Override
    public Signal<IndexState> state() {
        return state;
    }

    @Override
    public List<Finding> findings(IndexSettings candidate) {
        IndexState now = state.get();
        return IndexRules.check(candidate, now.keyed(), now.allowed());
    }

    @Override
    public CompletableFuture<Outcome<IndexSettings>> choose(IndexSettings candidate) {
        return afterLoading(() -> {
            List<Finding> errors =
                    findings(candidate).stream().filter(Finding::isError).toList();
            if (!errors.isEmpty()) {
                return done(Outcome.refused(errors));
            }
            return deps.database().write(tx -> {
                IndexRows.put(tx, candidate);
                deps.notes().note(tx, "knowledge.index-changed", candidate.on() ? "on" : "off");
                tx.afterCommit(() -> changed(before -> stands(candidate, before.keyed())));
                return candidate;
            });
        });
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveKey(IndexKey key) {
        boolean nothing = key.secret().length == 0;
        if (!nothing && !KEY_ID.matcher(key.id()).matches()) {
            Arrays.fill(key.secret(), '\0');
            return done(Outcome.refused(List.of(NO_ID)));
        }
        byte[] bytes = KeptKey.bytes(key.id(), key.secret(), key.session());
        return afterLoading(() -> deps.database().write(tx -> {
            if (nothing) {
                IndexRows.forgetKey(tx);
            } else {
                IndexRows.putKey(tx, bytes);
            }
            Arrays.fill(bytes, (byte) 0);
            deps.notes().note(tx, "knowledge.index-key-changed", "");
            tx.afterCommit(() -> changed(before -> stands(before.settings(), !nothing)));
            return true;
        }));
    }

    private void changed(UnaryOperator<IndexState> change) {
        lines.retire();
        state.update(change);
    }

    @Override
    public CompletableFuture<Outcome<IndexTrial>> probe() {
        return afterLoading(() -> {
            IndexState now = state.get();
            boolean complete = findings(now.settings().with(true)).stream().noneMatch(Finding::isError)
                    && stands(now.settings().with(true), now.keyed()).on();
            if (!complete) {
                return failed(FailureCode.INDEX_OFF);
            }
            return noted("knowledge.index-probed", () -> {
                long began = System.nanoTime();
                return sent(IndexQuestion.of(HARMLESS), 1, closing)
                        .thenApply(outcome -> outcome.map(
                                found -> new IndexTrial(found.size(), Duration.ofNanos(System.nanoTime() - began))));
            });
        });
    }

    @Override
    public CompletableFuture<Outcome<IndexQuestion>> question(String typed, List<Reference> records) {
        return deps.around()
                .people()
                .of(records)
                .thenApply(read -> read.map(people -> IndexQuestion.of(typed, people)));
    }

    @Override
    public CompletableFuture<Outcome<List<IndexPassage>>> ask(
            IndexQuestion question, int most, Cancellation cancellation) {
        return afterLoading(() -> {
            if (!state.get().on()) {
                return failed(FailureCode.INDEX_OFF);
            }
            if (question.isEmpty()) {
                return failed(FailureCode.NOTHING_TO_ASK);
            }
            return noted(
                    "knowledge.index-asked",
                    () -> state.get().on()
                            ? sent(question, Math.clamp(most, 1, MOST), cancellation)
                            : failed(FailureCode.INDEX_OFF));
        });
    }

    /// Notes durably, then goes on.
    private <T> CompletableFuture<Outcome<T>> noted(String action, Supplier<CompletableFuture<Outcome<T>>> next) {
        String kind = state.get().settings().kind().name();
        return deps.database()
                .write(tx -> {
                    deps.notes().note(tx, action, kind);
                    return true;
                })
                .thenCompose(noted -> followed(noted, _ -> next.get()));
    }

    private CompletableFuture<Outcome<List<IndexPassage>>> sent(
            IndexQuestion question, int most, Cancellation cancellation) {
        return deps.executors()
                .onIo(this::leased)
                .thenCompose(leased -> followed(leased, lease -> {
                    if (cancellation.isCancelled()) {
                        lease.close();
                        return failed(FailureCode.CANCELLED);
                    }
                    Cancellation either = new Cancellation();
                    Subscription stop = cancellation.onCancel(either::cancel);
                    Subscription end = closing.onCancel(either::cancel);
                    return lease.index().retrieve(question.text(), most, either).whenComplete((_, _) -> {
                        stop.close();
                        end.close();
                        lease.close();
                    });
                }));
    }

    /// Blocks for the key and, the first time, for what speaks to the index.
    private Outcome<IndexLines.Lease> leased() {
        IndexSettings settings = state.get().settings();
        if (settings.kind() == IndexSettings.Kind.SANDBOX) {
            return deps.around()
                    .sandbox()
                    .map(own -> lease(
                            new PassageIndex.Place(own.region(), own.endpoint(), own.index(), settings.deadline()),
                            own.key()))
                    .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.INDEX_OFF)));
        }
        URI endpoint = WebAddress.of(settings.endpoint()).map(WebAddress::uri).orElse(null);
        PassageIndex.Place place =
                new PassageIndex.Place(settings.region(), endpoint, settings.index(), settings.deadline());
        return deps.database()
                .read(IndexRows::key)
                .join()
                .then(key -> key.isEmpty() || key.id().isEmpty()
                        ? Outcome.failed(Failure.of(FailureCode.INDEX_OFF))
                        : lease(place, key));
    }

    private Outcome<IndexLines.Lease> lease(PassageIndex.Place place, KeptKey key) {
        IndexLines.Lease lease = lines.lease(place, key);
        return lease == null ? Outcome.failed(Failure.of(FailureCode.CANCELLED)) : Outcome.done(lease);
    }

    private static <T, R> CompletableFuture<Outcome<R>> followed(
            Outcome<T> before, Function<T, CompletableFuture<Outcome<R>>> next) {
        return before instanceof Outcome.Done<T>(T value)
                ? next.apply(value)
                : done(before.then(_ -> Outcome.failed(Failure.of(FailureCode.UNEXPECTED))));
    }

    private <T> CompletableFuture<Outcome<T>> afterLoading(Supplier<CompletableFuture<Outcome<T>>> work) {
        return loaded().thenCompose(loaded -> followed(loaded, _ -> work.get()));
    }

    private static <T> CompletableFuture<Outcome<T>> failed(FailureCode code) {
        return done(Outcome.failed(Failure.of(code)));
    }

    private static <T> CompletableFuture<Outcome<T>> done(Outcome<T> outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    /// Gives up what is asked and lets go of the line.
    @Override
    public void close() {
        closing.cancel();
        lines.close();
    }
}
