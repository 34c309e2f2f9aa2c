package dev.sanad.benchmarks.chat;

import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.stage.Stage;

/// Text that arrives in a conversation of 100,000 tokens: what a frame costs the JavaFX thread.
public final class ChatBenchmark implements Measurement {
    private static final int MESSAGE = 400;
    private static final int[] RATES = {50, 100, 500, 2_000};
    private static final int[] PEER_RATES = {50, 2_000};

    private final int history;
    private final int warmUp;
    private final int measured;
    private final int conversations;
    private final List<Supplier<Surface>> peers =
            List.of(WebSurface::new, RichTextSurface::new, TextFlowSurface::new, TextAreaSurface::new);

    /// Into a conversation of 100,000 tokens.
    public ChatBenchmark(Scale scale) {
        history = scale.of(100_000, 2_000);
        warmUp = scale.of(2, 1);
        measured = scale.of(6, 1);
        conversations = scale.of(10, 2);
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public String title() {
        return "Chat: text that arrives" + (Stages.onDisplay() ? ", on a display" : "");
    }

    @Override
    public void run(Page page) throws Exception {
        String where = Stages.start();
        page.say(String.format(
                Locale.ROOT,
                "JavaFX %s, %s. A window of 1150 × 676, a conversation of %,d tokens (four characters each, both"
                        + " scripts, headings, lists, tables, code), then more of it at a rate. Sanad lays out Markdown and"
                        + " takes tokens from another thread through its queue; the peers show the same characters as plain"
                        + " text and are handed the tokens of a frame at once. Each row: %d s to warm up, %d s measured, a"
                        + " window of its own. Processor time of the JavaFX thread per frame, p50 / p95 / p99 / max; the"
                        + " renderer is JavaFX's other thread; a late frame came half a frame too late or more, in brackets"
                        + " those during which garbage was collected.",
                System.getProperty("javafx.runtime.version"),
                where,
                history,
                warmUp,
                measured));
        List<List<String>> rows = new ArrayList<>();
        for (int rate : RATES) {
            rows.add(row(new Run(new ChatTexts(7), history, rate), SanadSurface::new));
        }
        for (Supplier<Surface> peer : peers) {
            for (int rate : PEER_RATES) {
                rows.add(row(new Run(new ChatTexts(7), history, rate), peer));
            }
        }
        page.table(
                List.of(
                        "surface",
                        "tokens/s",
                        "FX thread, processor",
                        "by the clock",
                        "renderer p50 / p95",
                        "late",
                        "shown/s"),
                rows);
        growth(page);
        memory(page);
        page.say(String.format(
                Locale.ROOT,
                "Load of the machine at the end: %.1f on %d cores.",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
    }

    private void growth(Page page) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int before : new int[] {history / 100, history / 10, history, history * 4}) {
            Result result = measure(new Run(new ChatTexts(7), before, 2_000), SanadSurface::new);
            rows.add(List.of(
                    String.format(Locale.ROOT, "%,d", before), spread(result.meter().processor), Samples.text((long)
                            ((double) result.meter().processor.sum() / Math.max(1.0, (double) result.shown())))));
        }
        page.say("Sanad at 2,000 tokens/s over histories of different lengths:");
        page.table(List.of("tokens before", "FX thread, processor", "per token"), rows);
    }

    private void memory(Page page) throws Exception {
        SanadSurface surface = Stages.onFx(SanadSurface::new);
        Stage stage = Stages.onFx(() -> Stages.window(surface.root()));
        List<String> used = new ArrayList<>();
        for (int round = 1; round <= conversations; round++) {
            List<String> messages = messages(new ChatTexts(round).tokens(history));
            Stages.onFx(() -> {
                surface.open(messages);
                return null;
            });
            frames(30);
            if (round == 1 || round % 3 == 1) {
                used.add(round + ": " + usedMegabytes() + " MB");
            }
        }
        Stages.onFx(() -> {
            surface.close();
            stage.hide();
            return null;
        });
        page.say("Heap after a collection with the n-th conversation of " + String.format(Locale.ROOT, "%,d", history)
                + " tokens open, one after the other in the same window: " + String.join(", ", used) + ".");
    }

    private static long usedMegabytes() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private List<String> row(Run run, Supplier<Surface> make) throws Exception {
        Result result = measure(run, make);
        FrameMeter meter = result.meter();
        return List.of(
                result.name(),
                "" + run.rate(),
                spread(meter.processor),
                spread(meter.wall),
                Samples.text(meter.render.percentile(0.5)) + " / " + Samples.text(meter.render.percentile(0.95)),
                meter.late() + " of " + meter.interval.size()
                        + (meter.late() == 0 ? "" : " (" + meter.lateBesideCollector() + ")"),
                String.format(Locale.ROOT, "%,.0f", result.shown() / (double) measured));
    }

    private static String spread(Samples samples) {
        return samples.summary() + " / " + Samples.text(samples.max());
    }

    private record Run(ChatTexts texts, int history, int rate) {}

    private record Result(String name, FrameMeter meter, long shown) {}

    private Result measure(Run run, Supplier<Surface> make) throws Exception {
        List<String> said = messages(run.texts().tokens(run.history()));
        Iterator<String> tokens = ChatTexts.cut(run.texts().tokens(run.rate() * (warmUp + measured + 30)))
                .iterator();
        Surface surface = Stages.onFx(make::get);
        Stage stage = Stages.onFx(() -> {
            Stage shown = Stages.window(surface.root());
            surface.open(said);
            return shown;
        });
        while (!Stages.onFx(surface::isReady)) {
            frames(2);
        }
        frames(10);
        try (Feed feed = surface instanceof SanadSurface sanad
                ? new Feed.Streamed(tokens, run.rate(), Stages.onFx(sanad::queue))
                : new Feed.Handed(tokens, run.rate(), surface)) {
            FrameMeter meter = Stages.onFx(() -> new FrameMeter(feed::frame));
            Stages.onFx(() -> {
                meter.start();
                return null;
            });
            feed.begin();
            pause(warmUp);
            long before = Stages.onFx(() -> {
                meter.count();
                return feed.delivered();
            });
            pause(measured);
            long after = Stages.onFx(() -> {
                meter.stop();
                return feed.delivered();
            });
            return new Result(surface.name(), meter, after - before);
        } finally {
            Stages.onFx(() -> {
                surface.close();
                stage.hide();
                return null;
            });
        }
    }

    private static List<String> messages(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        for (String section : text.split("(?=## )", -1)) {
            one.append(section);
            if (one.length() > MESSAGE * 4) {
                all.add(one.toString());
                one.setLength(0);
            }
        }
        all.add(one.toString());
        return all;
    }

    private static void pause(int seconds) throws InterruptedException {
        if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody counts this down");
        }
    }

    private static void frames(int count) throws Exception {
        CountDownLatch drawn = new CountDownLatch(count);
        Stages.onFx(() -> {
            new javafx.animation.AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawn.countDown();
                    if (drawn.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return null;
        });
        if (!drawn.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("no frame was drawn");
        }
    }
}
