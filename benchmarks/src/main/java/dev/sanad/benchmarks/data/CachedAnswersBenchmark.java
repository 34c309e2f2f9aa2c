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
                            + " next to none is in memory; %,d of each, in turns. Sanad: from the question to the finished"
                            + " answer, read and projected, on the caller's thread. Plain driver: the same statement and"
                            + " the raw columns, on a connection of its own.",
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

    private void onDisk(Page page, AnswerShelf shelf) throws Exception {
        EligibilityService service = shelf.service();
        Samples ours = new Samples();
        Samples absent = new Samples();
        Samples theirs = new Samples();
        Random random = new Random(5);
        try (PlainAnswers plain = new PlainAnswers(shelf.file(), shelf.key())) {
            for (int i = -lookUps / 10; i < lookUps; i++) {
                int one = random.nextInt(answers);
                int other = random.nextInt(answers);
                int nobody = answers + random.nextInt(answers);
                long begun = System.nanoTime();
                Outcome<Optional<EligibilityAnswer>> found =
                        service.lastKnown(AnswerShelf.question(one)).join();
                long mine = System.nanoTime() - begun;
                begun = System.nanoTime();
                int bytes = plain.find(AnswerShelf.scope(other));
                long peer = System.nanoTime() - begun;
                begun = System.nanoTime();
                Outcome<Optional<EligibilityAnswer>> nothing =
                        service.lastKnown(AnswerShelf.question(nobody)).join();
                long none = System.nanoTime() - begun;
                if (bytes == 0 || !isThere(found) || isThere(nothing)) {
                    throw new IllegalStateException("looked up wrongly: " + one + ", " + other + ", " + nobody);
                }
                if (i >= 0) {
                    ours.add(mine);
                    theirs.add(peer);
                    absent.add(none);
                }
            }
        }
        page.table(
                List.of("", "p50 / p95 / p99", "greatest"),
                List.of(
                        List.of("Sanad, to the finished answer", ours.summary(), Samples.text(ours.max())),
                        List.of("Sanad, nothing known", absent.summary(), Samples.text(absent.max())),
                        List.of("plain driver, raw columns", theirs.summary(), Samples.text(theirs.max()))));
        page.say("Aimed at: p99 at most 1 ms.");
    }

    private static boolean isThere(Outcome<Optional<EligibilityAnswer>> outcome) {
        return outcome instanceof Outcome.Done<Optional<EligibilityAnswer>>(Optional<EligibilityAnswer> answer)
                && answer.isPresent();
    }
}
