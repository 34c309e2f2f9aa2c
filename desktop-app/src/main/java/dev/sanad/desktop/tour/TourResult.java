package dev.sanad.desktop.tour;

import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// What a tour found.
///
/// @param pictures   in the order in which they were taken
/// @param faults     jobs that did not go as they should: `<stop> (<language>, <theme>): <what>`
/// @param exceptions what was logged as an error or thrown on the JavaFX thread
/// @param slowTasks  tasks that held the JavaFX thread for more than 50 ms
/// @param busyTasks  of these, tasks that also worked for so long and did not wait for a processor
/// @param worst      the ten names under which the thread was held longest during the tour, the worst first
/// @param busiest    the ten names under which the processor worked longest for one task during the tour
/// @param begun      the same before the tour, while the workstations started
/// @param looking    the tour's own looks, which are in none of these
public record TourResult(
        List<TourPicture> pictures,
        List<String> faults,
        List<String> exceptions,
        long slowTasks,
        long busyTasks,
        List<SlowTask> worst,
        List<SlowTask> busiest,
        List<SlowTask> begun,
        Looking looking) {
    private static final int WORST = 10;

    public TourResult {
        pictures = List.copyOf(pictures);
        faults = List.copyOf(faults);
        exceptions = List.copyOf(exceptions);
        worst = List.copyOf(worst);
        busiest = List.copyOf(busiest);
        begun = List.copyOf(begun);
    }

    /// What looking took of the JavaFX thread: pictures and the search for faults of layout.
    ///
    /// @param times        how often
    /// @param nanos        in all
    /// @param longestNanos the longest look
    public record Looking(int times, long nanos, long longestNanos) {
        /// Nothing was looked at.
        static final Looking NONE = new Looking(0, 0, 0);

        Looking and(Looking other) {
            return new Looking(times + other.times, nanos + other.nanos, Math.max(longestNanos, other.longestNanos));
        }
    }

    /// Whether every job went as it should and nothing was thrown.
    public boolean isGood() {
        return faults.isEmpty() && exceptions.isEmpty() && findings() == 0;
    }

    /// The longest task during the tour, in milliseconds; 0 where none took more than 4.
    public long longestMs() {
        return worst.isEmpty() ? 0 : worst.getFirst().nanos() / 1_000_000;
    }

    /// The worst ten of several workstations.
    static List<SlowTask> worstOf(List<SlowTask> all, ToLongFunction<SlowTask> by) {
        return all.stream()
                .sorted(Comparator.comparingLong(by).reversed())
                .limit(WORST)
                .toList();
    }

    /// How many faults of layout there are.
    public int findings() {
        return pictures.stream().mapToInt(picture -> picture.findings().size()).sum();
    }
}
