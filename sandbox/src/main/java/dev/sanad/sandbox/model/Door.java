package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpRequest;
import dev.sanad.sandbox.model.rules.Asking;

/// A protocol: how a request is read, how an answer sounds, how a refusal looks.
interface Door {
    /// Reads a request.
    ///
    /// @throws Refusal where it is not answered
    Heard hear(HttpRequest request, boolean checksKeys);

    /// The HTTP answer of a refusal.
    HttpAnswer refuse(Refusal refusal);

    /// A request as it was understood.
    ///
    /// @param asking   what is asked
    /// @param streamed whether the answer is streamed
    /// @param voice    of the answer
    record Heard(Asking asking, boolean streamed, Voice voice) {}
}
