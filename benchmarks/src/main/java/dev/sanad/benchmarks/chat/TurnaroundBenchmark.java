package dev.sanad.benchmarks.chat;

import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.sandbox.Latency;
import dev.sanad.sandbox.Sandbox;
import dev.sanad.sandbox.SandboxConfig;
import dev.sanad.sandbox.model.Pace;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

/// From the wire to the screen: an answer of a hundred words of the sandbox's model, through the OpenAI protocol and
/// OkHttp, beside the way the old system showed answers: it waited half a second and then a tenth of a second for each
/// word.
public final class TurnaroundBenchmark implements Measurement {
    private static final int WARM_UP = 2;
    private static final Pace PACE = new Pace(new Latency(200, 200), 80);
    private static final long OLD_BEGIN_MILLIS = 500;
    private static final long OLD_WORD_MILLIS = 100;

    private final int rounds;
    private final int words;

    /// Answers of a hundred words.
    public TurnaroundBenchmark(Scale scale) {
        rounds = scale.of(40, 2);
        words = scale.of(100, 20);
    }

    @Override
    public String name() {
        return "turnaround";
    }

    @Override
    public String title() {
        return "Chat: turn-around";
    }

    @Override
    public void run(Page page) throws Exception {
        String where = Stages.start();
        Samples first = new Samples();
        Samples last = new Samples();
        Samples model = new Samples();
        try (Sandbox sandbox = Sandbox.start(SandboxConfig.quick(Clock.systemUTC()))) {
            sandbox.model().script().pace(PACE);
            sandbox.model().script().atLeast(4 * words);
            for (int round = 0; round < rounds + WARM_UP; round++) {
                try (Watched watched = Watched.open()) {
                    ModelAnswer answer = new ModelAnswer(sandbox.baseUri(), words, watched.queue());
                    answer.read();
                    watched.awaitText(answer.characters());
                    if (round >= WARM_UP) {
                        first.add(watched.firstShown() - answer.firstOnWire());
                        last.add(watched.shown(answer.characters()) - answer.lastOnWire());
                        model.add(answer.lastOnWire() - answer.asked());
                    }
                }
            }
        }
        long old = old();
        page.say(String.format(
                Locale.ROOT,
                "JavaFX %s, %s. %d answers of %d words from the sandbox's model (first token after 200 ms, then about 80"
                        + " a second). The wire is the moment at which OkHttp hands a piece over; the screen is the end of"
                        + " the layout in which it is part of the text, the renderer paints it next. p50 / p95 / p99 / max.",
                System.getProperty("javafx.runtime.version"),
                where,
                rounds,
                words));
        page.table(
                List.of("what", "time"),
                List.of(
                        List.of("first piece, from the wire to the screen", spread(first)),
                        List.of("last piece, from the wire to the screen", spread(last)),
                        List.of("the model's own time", spread(model)),
                        List.of("the old system's way, measured once, without any model", Samples.text(old))));
        page.say(String.format(
                Locale.ROOT,
                "Above the model's own time the answer of %d words is complete after %s (median) instead of %s:"
                        + " %.2f %% shorter. Load of the machine: %.1f on %d cores.",
                words,
                Samples.text(last.median()),
                Samples.text(old),
                100 - 100.0 * last.median() / old,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
    }

    /// The old system's timing, with words instead of its canned texts.
    private long old() throws Exception {
        try (Watched watched = Watched.open()) {
            long begin = System.nanoTime();
            pause(OLD_BEGIN_MILLIS);
            int characters = 0;
            for (int word = 0; word < words; word++) {
                watched.queue().onNext("word ");
                characters += 5;
                pause(OLD_WORD_MILLIS);
            }
            watched.awaitText(characters);
            return System.nanoTime() - begin;
        }
    }

    private static void pause(long millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    private static String spread(Samples samples) {
        return samples.summary() + " / " + Samples.text(samples.max());
    }

    /// A conversation in a window, with the moments at which its text was laid out.
    private static final class Watched implements AutoCloseable {
        private final SanadSurface surface;
        private final Stage stage;
        private final ShownText shown;

        private Watched(SanadSurface surface, Stage stage, ShownText shown) {
            this.surface = surface;
            this.stage = stage;
            this.shown = shown;
        }

        static Watched open() throws Exception {
            return Stages.onFx(() -> {
                SanadSurface surface = new SanadSurface();
                Stage stage = Stages.window(surface.root());
                surface.open(List.of("A question."));
                ShownText shown = new ShownText(surface::written);
                stage.getScene().addPostLayoutPulseListener(shown::laidOut);
                return new Watched(surface, stage, shown);
            });
        }

        dev.sanad.desktop.kit.chat.FrameQueue<String> queue() throws Exception {
            return Stages.onFx(surface::queue);
        }

        void awaitText(int characters) throws InterruptedException {
            shown.await(characters);
        }

        long firstShown() {
            return shown.when(1);
        }

        long shown(int characters) {
            return shown.when(characters);
        }

        @Override
        public void close() {
            Platform.runLater(() -> {
                surface.close();
                stage.hide();
            });
        }
    }
}
