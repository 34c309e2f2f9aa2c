package dev.sanad.desktop.kit.fx;

import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names under which the JavaFX thread was held longest. Any thread.
final class LongestTasks {
    private static final int SHOWN = 10;
    private static final int KEPT = 64;

    private final Map<String, SlowTask> byName = new HashMap<>();

    synchronized void add(SlowTask task) {
        byName.merge(task.name(), task, (was, now) -> {
            SlowTask worse = was.nanos() >= now.nanos() ? was : now;
            return new SlowTask(worse.name(), worse.nanos(), worse.busy(), was.times() + now.times());
        });
        if (byName.size() > KEPT) {
            byName.values().stream()
                    .min(Comparator.comparingLong(SlowTask::nanos))
                    .ifPresent(least -> byName.remove(least.name()));
        }
    }

    synchronized void clear() {
        byName.clear();
    }

    synchronized List<SlowTask> list() {
        return byName.values().stream()
                .sorted(Comparator.comparingLong(SlowTask::nanos).reversed())
                .limit(SHOWN)
                .toList();
    }
}
