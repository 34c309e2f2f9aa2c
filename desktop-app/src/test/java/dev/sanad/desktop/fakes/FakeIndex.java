package dev.sanad.desktop.fakes;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.WayOut;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.knowledge.index.ClinicIndex;
import dev.sanad.core.knowledge.index.IndexKey;
import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.core.knowledge.index.IndexQuestion;
import dev.sanad.core.knowledge.index.IndexSettings;
import dev.sanad.core.knowledge.index.IndexState;
import dev.sanad.core.knowledge.index.IndexTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A clinic's index that says what the test wants; the sandbox's can be chosen.
public final class FakeIndex implements ClinicIndex {
    public static final IndexPassage PASSAGE = new IndexPassage(
            "guide",
            "Sandbox guide: prior approvals",
            "Physiotherapy needs a prior approval after the sixth session of a year.",
            "https://guides.sandbox.example/en/approvals.html");
    public static final IndexPassage ARABIC = new IndexPassage(
            "guide-ar",
            "دليل المحاكاة: الموافقات المسبقة",
            "يحتاج العلاج الطبيعي إلى موافقة مسبقة بعد الجلسة السادسة في السنة.",
            "https://guides.sandbox.example/ar/approvals.html");

    public final MutableSignal<IndexState> state;
    public final List<String> deeds = new ArrayList<>();
    public final List<Cancellation> stops = new ArrayList<>();
    /// What questions end with; a fresh future makes them wait.
    public CompletableFuture<Outcome<List<IndexPassage>>> ending =
            CompletableFuture.completedFuture(Outcome.done(List.of(PASSAGE, ARABIC)));

    /// What the open records say of people, or why that cannot be read.
    public Outcome<List<Personal>> people = Outcome.done(List.of());

    public Outcome<IndexTrial> trial = Outcome.done(new IndexTrial(1, Duration.ofMillis(180)));

    public FakeIndex(boolean on) {
        state = new MutableSignal<>(
                state(IndexSettings.off(IndexSettings.Kind.SANDBOX).with(on), false, true));
    }

    public static IndexState state(IndexSettings settings, boolean keyed, boolean allowed) {
        boolean reachable = settings.kind() == IndexSettings.Kind.SANDBOX || keyed;
        return new IndexState(
                settings,
                allowed && settings.on() && reachable,
                keyed,
                true,
                allowed,
                new WayOut.Destination("sandbox index", "127.0.0.1", true, true));
    }

    @Override
    public Signal<IndexState> state() {
        return state;
    }

    @Override
    public List<Finding> findings(IndexSettings candidate) {
        boolean wrong = candidate.kind() == IndexSettings.Kind.KENDRA
                && candidate.on()
                && candidate.index().isBlank();
        return wrong
                ? List.of(new Finding(
                        "SND-IDX-03",
                        Severity.ERROR,
                        "",
                        "index",
                        new Words("Enter the id of the index.", "أدخل معرّف الفهرس.")))
                : List.of();
    }

    @Override
    public CompletableFuture<Outcome<IndexSettings>> choose(IndexSettings candidate) {
        List<Finding> wrong = findings(candidate);
        if (!wrong.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.refused(wrong));
        }
        deeds.add("choose " + candidate.kind() + " " + (candidate.on() ? "on" : "off"));
        state.update(before -> state(candidate, before.keyed(), before.allowed()));
        return CompletableFuture.completedFuture(Outcome.done(candidate));
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveKey(IndexKey key) {
        deeds.add("key " + key.id() + " " + key.secret().length + " " + key.session());
        state.update(before -> state(before.settings(), true, before.allowed()));
        return CompletableFuture.completedFuture(Outcome.done(true));
    }

    @Override
    public CompletableFuture<Outcome<IndexQuestion>> question(String typed, List<Reference> records) {
        return CompletableFuture.completedFuture(
                records.isEmpty()
                        ? Outcome.done(IndexQuestion.of(typed))
                        : people.map(known -> IndexQuestion.of(typed, known)));
    }

    @Override
    public CompletableFuture<Outcome<IndexTrial>> probe() {
        deeds.add("probe");
        return CompletableFuture.completedFuture(trial);
    }

    @Override
    public CompletableFuture<Outcome<List<IndexPassage>>> ask(
            IndexQuestion question, int most, Cancellation cancellation) {
        deeds.add("ask " + question.text());
        stops.add(cancellation);
        return question.text().equals("zzyzx") ? CompletableFuture.completedFuture(Outcome.done(List.of())) : ending;
    }

    /// Makes questions fail.
    public void fails(FailureCode code) {
        ending = CompletableFuture.completedFuture(Outcome.failed(Failure.of(code)));
    }
}
