package dev.sanad.sandbox.model;

import dev.sanad.sandbox.model.rules.Answer;
import dev.sanad.sandbox.model.rules.Answer.Block;

/// How an answer sounds in a protocol. One for each answer.
interface Voice {
    /// Content type of a stream.
    String streamType();

    /// Before everything.
    byte[] begin();

    /// The beginning of a block; may be empty.
    byte[] open(int index, Block block);

    /// A piece of a block: of its Markdown, or of a call's input.
    byte[] piece(int index, Block block, String piece);

    /// The end of a block; may be empty.
    byte[] close(int index, Block block);

    /// Why the answer ends.
    byte[] stop(Answer.Stop stop);

    /// What was counted; may be empty.
    byte[] figures(Figures figures);

    /// After everything; may be empty.
    byte[] end();

    /// An exception in the stream.
    byte[] trouble(ModelFault fault);

    /// A frame made unreadable, where frames have checksums; else unreadable content.
    byte[] damaged(byte[] frame);

    /// A frame whose content is no JSON.
    byte[] malformed();

    /// The answer all at once, JSON.
    byte[] whole(Answer answer, Figures figures);

    /// The answer all at once, without why it ends.
    byte[] wholeWithoutStop(Answer answer);

    /// What was counted.
    ///
    /// @param input  tokens read
    /// @param output tokens said
    /// @param millis from the request to now
    record Figures(long input, long output, long millis) {}
}
