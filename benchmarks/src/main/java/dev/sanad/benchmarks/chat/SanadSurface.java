package dev.sanad.benchmarks.chat;

import dev.sanad.desktop.kit.chat.ConversationPane;
import dev.sanad.desktop.kit.chat.FrameQueue;
import dev.sanad.desktop.kit.chat.MessageFeed;
import dev.sanad.desktop.kit.chat.Row;
import dev.sanad.desktop.kit.chat.Transcript;
import dev.sanad.desktop.kit.chat.Voice;
import dev.sanad.desktop.kit.chat.markdown.MarkdownStream;
import dev.sanad.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// The workstation's own: Markdown, rows, selection, the whole of it.
final class SanadSurface implements Surface {
    private final Ui ui = Stages.ui();
    private final Transcript transcript = new Transcript();
    private final ConversationPane pane = new ConversationPane(ui, transcript, _ -> new Region(), (_, _, _) -> {});
    private final StringBuilder piece = new StringBuilder();
    private MessageFeed feed = new MessageFeed(transcript, "answer", 0, false);

    @Override
    public String name() {
        return "Sanad (Markdown)";
    }

    @Override
    public Region root() {
        return pane;
    }

    @Override
    public void open(List<String> messages) {
        pane.attach();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < messages.size(); at++) {
            rows.addAll(MessageFeed.rows("m" + at, Voice.OTHER, MarkdownStream.read(messages.get(at), false)));
        }
        transcript.setAll(rows);
        feed = new MessageFeed(transcript, "answer", transcript.size(), false);
        pane.toEnd();
    }

    /// A queue that brings tokens from another thread to this surface.
    FrameQueue<String> queue() {
        return new FrameQueue<>(FrameQueue.CAPACITY, ui.pulse()::coalesce, this::write, _ -> feed.end());
    }

    /// How many characters of the answer were taken so far.
    int written() {
        return feed.text().length();
    }

    @Override
    public void write(List<String> tokens) {
        piece.setLength(0);
        tokens.forEach(piece::append);
        feed.append(piece.toString());
    }

    @Override
    public void close() {
        pane.detach();
    }
}
