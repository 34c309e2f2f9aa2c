package dev.sanad.core.kernel;

import java.util.concurrent.CompletableFuture;

/// The way out for a tool that asks somebody outside this computer. It belongs to one answer: it knows the people
/// whom that answer is about, and keeps what left for the person to look at.
public interface WayOut {
    /// A text without what tells who a person is. It is left out, not replaced: whoever is asked gives nothing back
    /// that would have to be filled in again.
    String without(String text);

    /// Keeps a text that is about to leave. Durable when the future completes; nothing may leave where it failed.
    ///
    /// @param to   whom it is sent to
    /// @param text exactly as it leaves
    CompletableFuture<Outcome<Boolean>> sending(Destination to, String text);

    /// The wish to stop the answer.
    Cancellation cancellation();

    /// Who is asked.
    ///
    /// @param name          how it is called; never blank
    /// @param where         its host, or the region of the cloud
    /// @param here          whether it runs on this computer
    /// @param simulated     whether it is the sandbox's
    record Destination(String name, String where, boolean here, boolean simulated) {}
}
