package dev.sanad.benchmarks.data;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.benchmarks.line.Recall;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.kernel.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Known answers: from memory onto the screen, and from among a million on disk, beside the same statement through the
/// plain driver.
public final class CachedAnswersBenchmark implements Measurement {
    private final int answers;
    private final int lookUps;
    private final int recalls;

    public CachedAnswersBenchmark(Scale scale) {
        this.answers = scale.of(1_000_000, 10_000);
        this.lookUps = scale.of(20_000, 500);
        this.recalls = scale.of(1_000, 50);
    }

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public String title() {
        return "Known answers";
    }

    @Override
    public void run(Page page) throws Exception {
        System.setProperty("sanad.captured", Home.captured().toString());
        onScreen(page);
        Path folder = Files.createTempDirectory("sanad-cache");
        try (CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
                AnswerShelf shelf = new AnswerShelf(folder, executors)) {
            Duration took = shelf.fill(answers);
            page.say(String.format(
                    Locale.ROOT,
                    "%,d answers of as many patients, loaded 5,000 a transaction in %d s: captured ones of %s, packed."
                            + " File: %d MB, encrypted. One look-up after the other, each for a patient by chance, so that"
                            + " next to none is in memory; %,d of each, in turns. The store: from the call to the columns,"
                            + " back on the caller's thread. Finished: the answer unpacked, read and projected as well."
                            + " Plain driver: the same statement and the raw columns, on a connection of its own.",
                    answers,
                    took.toSeconds(),
                    AnswerShelf.SIZES,
                    Files.size(shelf.file()) >> 20,
                    lookUps));
            onDisk(page, shelf);
        } finally {
            Home.delete(folder);
        }
    }

    private void onScreen(Page page) throws Exception {
        Recall.Times times = Recall.measure(recalls);
        page.say("From choosing a patient whose answer is in memory to the change of the property that the screen hangs"
                + " on, in a process with the real core and the real view model on the JavaFX thread, headless; "
                + recalls
                + " times. Choosing reads the record and notes durably who opened it. Changing the question of"
                + " the patient who is there needs neither.");
        page.table(
                List.of("", "p50 / p95 / p99", "greatest"),
                List.of(
                        List.of(
                                "patient chosen",
                                times.chosen().summary(),
                                Samples.text(times.chosen().max())),
                        List.of(
                                "question changed",
                                times.changed().summary(),
                                Samples.text(times.changed().max()))));
        page.say("Aimed at: at most one frame, 16.7 ms.");
    }

    /// What was timed on disk.
    private record Times(Samples usual, Samples greater, Samples packed, Samples plain, Samples absent) {
        Times() {
            this(new Samples(), new Samples(), new Samples(), new Samples(), new Samples());
        }
    }

    private void onDisk(Page page, AnswerShelf shelf) throws Exception {
        EligibilityService service = shelf.service();
        Times times = new Times();
        Random random = new Random(5);
        try (PlainAnswers plain = new PlainAnswers(shelf.file(), shelf.key())) {
            for (int i = -lookUps / 10; i < lookUps; i++) {
                round(new Round(service, shelf, plain, random), i >= 0 ? times : new Times());
            }
        }
        page.table(
                List.of("", "n", "p50 / p95 / p99", "greatest"),
                List.of(
                        row("Sanad's store, packed answer", times.packed()),
                        row("plain driver, raw columns", times.plain()),
                        row("Sanad, nothing known", times.absent()),
                        row("Sanad, to the finished answer, 6 KB", times.usual()),
                        row("Sanad, to the finished answer, 37 KB", times.greater())));
        page.say("Aimed at: look-up on disk p99 at most 1 ms.");
    }

    private static List<String> row(String what, Samples samples) {
        return List.of(what, Integer.toString(samples.size()), samples.summary(), Samples.text(samples.max()));
    }

    /// What a round needs.
    private record Round(EligibilityService service, AnswerShelf shelf, PlainAnswers plain, Random random) {}

    /// One look-up of each kind, each for another patient.
    private void round(Round with, Times times) throws Exception {
        int one = with.random().nextInt(answers);
        int other = with.random().nextInt(answers);
        int third = with.random().nextInt(answers);
        int nobody = answers + with.random().nextInt(answers);
        long begun = System.nanoTime();
        Outcome<Optional<EligibilityAnswer>> found =
                with.service().lastKnown(AnswerShelf.question(one)).join();
        (AnswerShelf.isGreater(one) ? times.greater() : times.usual()).add(System.nanoTime() - begun);
        begun = System.nanoTime();
        int bytes = with.plain().find(AnswerShelf.scope(other));
        times.plain().add(System.nanoTime() - begun);
        begun = System.nanoTime();
        int packed = with.shelf().lookUp(AnswerShelf.scope(third));
        times.packed().add(System.nanoTime() - begun);
        begun = System.nanoTime();
        Outcome<Optional<EligibilityAnswer>> nothing =
                with.service().lastKnown(AnswerShelf.question(nobody)).join();
        times.absent().add(System.nanoTime() - begun);
        if (bytes == 0 || packed == 0 || !isThere(found) || isThere(nothing)) {
            throw new IllegalStateException("looked up wrongly: " + one + ", " + other + ", " + third + ", " + nobody);
        }
    }

    private static boolean isThere(Outcome<Optional<EligibilityAnswer>> outcome) {
        return outcome instanceof Outcome.Done<Optional<EligibilityAnswer>>(Optional<EligibilityAnswer> answer)
                && answer.isPresent();
    }
}
