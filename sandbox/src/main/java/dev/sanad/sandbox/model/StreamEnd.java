package dev.sanad.sandbox.model;

/// How a stream ended.
///
/// @param tokens         tokens given to the line
/// @param tokensInAll    tokens that the answer would have had
/// @param bytes          bytes given to the line
/// @param how            how
/// @param lastWriteNanos when the last byte was given to the line, of [System#nanoTime()]
/// @param leftNanos      when the client's leaving was seen, of [System#nanoTime()]; 0 where it stayed
public record StreamEnd(long tokens, long tokensInAll, long bytes, How how, long lastWriteNanos, long leftNanos) {
    /// How a stream ends.
    public enum How {
        WHOLE,
        /// The client closed its side.
        LEFT,
        /// As the script wanted it.
        FAULT
    }
}
