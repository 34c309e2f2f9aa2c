package dev.sanad.core.kernel;

import java.util.List;
import java.util.function.Function;

/// How a piece of work ended. Expected endings are values of this type; exceptions are for bugs.
///
/// @param <T> what a good ending carries
public sealed interface Outcome<T> {
    /// It was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// It could not be done now, is kept durably, and will be done without further ado.
    ///
    /// @param id where it waits
    record Queued<T>(OutboxId id) implements Outcome<T> {}

    /// Rules forbid it as it stands; the person can mend it.
    ///
    /// @param why at least one finding
    record Refused<T>(List<Finding> why) implements Outcome<T> {
        public Refused {
            why = List.copyOf(why);
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a finding");
            }
        }
    }

    /// Something outside failed.
    record Failed<T>(Failure failure) implements Outcome<T> {}

    /// A good ending.
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// A refusal by rules.
    static <T> Outcome<T> refused(List<Finding> why) {
        return new Refused<>(why);
    }

    /// A failure outside.
    static <T> Outcome<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    /// The same ending with the value of a good one mapped.
    default <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(mapping.apply(value));
            case Queued<T>(OutboxId id) -> new Queued<>(id);
            case Refused<T>(List<Finding> why) -> new Refused<>(why);
            case Failed<T>(Failure failure) -> new Failed<>(failure);
        };
    }

    /// The same ending, a good one continued by another step.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Queued<T>(OutboxId id) -> new Queued<>(id);
            case Refused<T>(List<Finding> why) -> new Refused<>(why);
            case Failed<T>(Failure failure) -> new Failed<>(failure);
        };
    }
}
