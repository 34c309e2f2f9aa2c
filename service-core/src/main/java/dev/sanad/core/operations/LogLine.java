package dev.sanad.core.operations;

import java.time.Instant;

/// One line of the log. Nothing in it belongs to a person: messages are in English, cleaned of what looks like a
/// number of a person, and exceptions leave their messages out.
///
/// @param at      when
/// @param level   how grave
/// @param logger  who said it
/// @param thread  on which thread
/// @param trace   of the work it belongs to; empty for none
/// @param message what was said
/// @param error   the exception's types and places, a line each; empty for none
public record LogLine(
        Instant at, Level level, String logger, String thread, String trace, String message, String error) {
    /// How grave a line is.
    public enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }
}
