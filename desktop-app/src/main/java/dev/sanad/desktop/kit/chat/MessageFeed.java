package dev.sanad.desktop.kit.chat;

import dev.sanad.core.kernel.Subscription;
import dev.sanad.desktop.kit.chat.markdown.Block;
import dev.sanad.desktop.kit.chat.markdown.MarkdownStream;
import java.util.ArrayList;
import java.util.List;

/// Writes one message into a transcript while it arrives. Rows that stand behind it stay behind it. JavaFX thread.
public final class MessageFeed {
    private final Transcript transcript;
    private final String owner;
    private final MarkdownStream stream;
    private final StringBuilder text = new StringBuilder();
    private final Subscription follow;
    private int at;
    private int open;
    private boolean writing;

    /// A message that begins.
    ///
    /// @param at          the row before which it is written
    /// @param rightToLeft the direction of text without a strong letter at its beginning
    public MessageFeed(Transcript transcript, String owner, int at, boolean rightToLeft) {
        this.transcript = transcript;
        this.owner = owner;
        this.at = at;
        this.stream = new MarkdownStream(rightToLeft);
        this.follow = transcript.follow(this::moved);
    }

    /// Takes the next piece; called once per frame with all that came.
    public void append(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            write(stream.append(piece));
        }
    }

    /// Ends the message as it stands.
    public void end() {
        write(stream.finish());
        follow.close();
    }

    /// Everything that came.
    public String text() {
        return text.toString();
    }

    /// The rows of a message that is whole.
    public static List<Row> rows(String owner, Voice voice, List<Block> blocks) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            rows.add(new Row.Words(owner, voice, blocks.get(index), index == 0, index == blocks.size() - 1));
        }
        return rows;
    }

    private void write(MarkdownStream.Change change) {
        List<Row> rows = new ArrayList<>();
        change.closed().forEach(block -> rows.add(row(block)));
        change.open().forEach(block -> rows.add(row(block)));
        writing = true;
        transcript.replace(at, open, rows);
        writing = false;
        at += change.closed().size();
        open = change.open().size();
    }

    private Row row(Block block) {
        return new Row.Words(owner, Voice.OTHER, block, false, false);
    }

    private void moved(int from, int removed, int added) {
        if (writing) {
            return;
        }
        if (from + removed <= at) {
            at += added - removed;
        } else if (from < at + open) {
            at = Math.min(at, from + added);
            open = 0;
        }
    }
}
