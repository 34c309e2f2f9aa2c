package dev.sanad.core.model;

import dev.sanad.core.kernel.Cancellation;

/// A language model, wherever it runs. Safe for any number of threads.
///
/// An adapter never asks twice: once a request has left, whatever breaks is told as the ending, because a
/// silent second request would repeat text that was already read.
public interface ChatModel extends AutoCloseable {
    /// Asks and hands the text on as it comes, on the calling thread. Blocks until the answer has ended: call
    /// it on `io`.
    ///
    /// @param text         gets each piece, never an empty one. While it waits nothing more is read from the
    ///     socket, so the model waits too; that time counts for the total limit only
    /// @param cancellation closes the socket; the ending is then `CANCELLED`
    /// @return the ending; what was handed on before stays valid, whatever it is
    ModelEnd ask(ModelRequest request, TextSink text, Cancellation cancellation);

    /// Closes connections. Answers under way break off.
    @Override
    void close();

    /// Takes text.
    @FunctionalInterface
    interface TextSink {
        /// Takes the next piece, and may take its time.
        ///
        /// @throws InterruptedException where the program is closing
        void accept(String piece) throws InterruptedException;

        /// Hears how long the body of the request is on the line, once that is known, in bytes. Any thread.
        default void sending(long bytes) {}
    }
}
