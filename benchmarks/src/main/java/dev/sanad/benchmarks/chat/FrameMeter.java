package dev.sanad.benchmarks.chat;

import dev.sanad.benchmarks.Samples;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// What each frame costs. Started before everything else that wants frames, so that a frame's work lies between its
/// beginning and the task that follows it on the JavaFX thread.
public final class FrameMeter extends AnimationTimer {
    private static final long LATE_NANOS = 25_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final Runnable work;
    private final long renderer = rendererId();

    /// Processor time of the JavaFX thread, frame by frame, whatever it did.
    public final Samples processor = new Samples();

    /// From a frame's beginning to its end on the JavaFX thread, by the clock: waiting for the renderer and for a
    /// place on the processor included.
    public final Samples wall = new Samples();

    /// Processor time of the renderer's thread.
    public final Samples render = new Samples();

    /// From the beginning of a frame to the beginning of the next.
    public final Samples interval = new Samples();

    private int lateBesideCollector;
    private long collected;
    private boolean counting;
    private long begun;
    private long processorBefore;
    private long renderBefore;

    /// A meter.
    ///
    /// @param work done in each frame, as part of it
    public FrameMeter(Runnable work) {
        this.work = work;
    }

    /// Counts from now on.
    public void count() {
        counting = true;
        begun = 0;
    }

    /// Frames that came a half frame too late or more.
    public int late() {
        return interval.above(LATE_NANOS);
    }

    /// Those of the late ones during which the collector of garbage ran.
    public int lateBesideCollector() {
        return lateBesideCollector;
    }

    @Override
    public void handle(long now) {
        long begin = System.nanoTime();
        long collections = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            collections += collector.getCollectionCount();
        }
        if (counting && begun != 0) {
            interval.add(begin - begun);
            if (begin - begun > LATE_NANOS && collections > collected) {
                lateBesideCollector++;
            }
        }
        collected = collections;
        begun = begin;
        work.run();
        Platform.runLater(() -> after(begin));
    }

    private void after(long begin) {
        long spent = threads.getCurrentThreadCpuTime();
        long drawn = threads.getThreadCpuTime(renderer);
        if (counting && processorBefore != 0) {
            wall.add(System.nanoTime() - begin);
            processor.add(spent - processorBefore);
            render.add(drawn - renderBefore);
        }
        processorBefore = spent;
        renderBefore = drawn;
    }

    private long rendererId() {
        for (var info : threads.dumpAllThreads(false, false)) {
            if (info.getThreadName().startsWith("QuantumRenderer")) {
                return info.getThreadId();
            }
        }
        throw new IllegalStateException("no renderer");
    }
}
