package dev.sanad.core.operations;

import java.time.Duration;
import java.util.List;

/// What the program takes of the computer.
///
/// @param heapUsed       bytes
/// @param heapMax        bytes
/// @param collections    runs of the collector of garbage since the start
/// @param collecting     the time they took
/// @param threads        platform threads now
/// @param uptime         since the start
/// @param heapCourse     bytes used at each look of the last ten minutes, oldest first
/// @param collectCourse  milliseconds that collecting took between two looks, oldest first
public record Machine(
        long heapUsed,
        long heapMax,
        long collections,
        Duration collecting,
        int threads,
        Duration uptime,
        List<Long> heapCourse,
        List<Long> collectCourse) {
    /// Before the first look.
    public static final Machine UNKNOWN = new Machine(0, 0, 0, Duration.ZERO, 0, Duration.ZERO, List.of(), List.of());

    public Machine {
        heapCourse = List.copyOf(heapCourse);
        collectCourse = List.copyOf(collectCourse);
    }
}
