package dev.sanad.core.telemetry;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/// A figure that is read when somebody looks: how much waits, how full, how often so far.
///
/// @param name  with dots, without the prefix `sanad.`, e.g. `queue.waiting`
/// @param help  what it counts and in which unit, in English
/// @param kind  whether it goes up and down or only up
/// @param tags  which one of several; the keys are the same for all readings of one name. Never a person's
/// @param value read on any thread; must not block. `NaN` where there is none
public record Reading(String name, String help, Kind kind, Map<String, String> tags, DoubleSupplier value) {
    /// How a figure moves.
    public enum Kind {
        GAUGE,
        COUNTER
    }

    public Reading {
        tags = Map.copyOf(new TreeMap<>(tags));
    }

    /// A figure that goes up and down.
    public static Reading gauge(String name, String help, Map<String, String> tags, DoubleSupplier value) {
        return new Reading(name, help, Kind.GAUGE, tags, value);
    }

    /// A figure that only grows.
    public static Reading counter(String name, String help, Map<String, String> tags, DoubleSupplier value) {
        return new Reading(name, help, Kind.COUNTER, tags, value);
    }

    /// The state of a line with a breaker: 0 closed, 0.5 being tried again, 1 open.
    public static Reading circuit(String line, DoubleSupplier state) {
        return gauge(
                "circuit.open",
                "Whether calls of a line are held back: 0 no, 0.5 being tried again, 1 yes",
                Map.of("circuit", line),
                state);
    }
}
