package dev.sanad.sandbox.model;

import java.util.Optional;

/// What the model has done since its start.
///
/// @param requests          requests for an answer
/// @param refused           of these, refused for what they are
/// @param faultsPlayed      of these, dealt with wrongly on purpose
/// @param streams           answers that were streamed, whole or not
/// @param leftEarly         of these, left by the client before their end
/// @param tokens            tokens given to the line in streams
/// @param tokensAfterLeaving of these, tokens whose write was not over yet when the client's leaving was seen
/// @param bytes             bytes of streams given to the line
/// @param bytesAfterLeaving of these, as with the tokens
/// @param last              how the last stream ended
public record ModelStatistics(
        long requests,
        long refused,
        long faultsPlayed,
        long streams,
        long leftEarly,
        long tokens,
        long tokensAfterLeaving,
        long bytes,
        long bytesAfterLeaving,
        Optional<StreamEnd> last) {}
