package dev.sanad.desktop.kit.fx;

import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The names under which the JavaFX thread was held longest. Any thread.
final class LongestTasks {
    private static final int SHOWN = 10;
    private static final int KEPT = 64;

    private final Map<String, SlowTask> byName = new HashMap<>();

    synchronized void add(SlowTask task) {
        byName.merge(
                task.name(),
                task,
                (was, now) -> new SlowTask(
                        was.name(),
                        Math.max(was.nanos(), now.nanos()),
                        Math.max(was.busy(), now.busy()),
                        was.times() + now.times()));
        if (byName.size() > KEPT) {
            byName.values().stream()
                    .min(Comparator.comparingLong(SlowTask::nanos))
                    .ifPresent(least -> byName.remove(least.name()));
        }
    }

    synchronized void clear() {
        byName.clear();
    }

    /// The longest by the clock.
    synchronized List<SlowTask> list() {
        return list(SlowTask::nanos);
    }

    /// Those that worked longest.
    synchronized List<SlowTask> busiest() {
        return list(SlowTask::busy);
    }

    private List<SlowTask> list(ToLongFunction<SlowTask> by) {
        return byName.values().stream()
                .sorted(Comparator.comparingLong(by).reversed())
                .limit(SHOWN)
                .toList();
    }
}
