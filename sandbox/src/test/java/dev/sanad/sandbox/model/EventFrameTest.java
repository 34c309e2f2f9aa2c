package dev.sanad.sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;
import software.amazon.eventstream.MessageDecoder;

/// Frames against the SDK's own library.
class EventFrameTest {
    @Test
    void theLibraryReadsEveryFrameAsItWasMeant() {
        Random random = new Random(11);
        List<byte[]> payloads = new ArrayList<>();
        List<Message> read = new ArrayList<>();
        MessageDecoder decoder = new MessageDecoder(read::add);
        for (int size = 0; size < 400; size++) {
            byte[] payload = new byte[size * size / 16];
            random.nextBytes(payload);
            payloads.add(payload);
            byte[] frame = EventFrame.event("contentBlockDelta", payload);
            for (int at = 0; at < frame.length; ) {
                int part = Math.min(frame.length - at, 1 + random.nextInt(frame.length));
                decoder.feed(frame, at, part);
                at += part;
            }
        }
        assertThat(read).hasSize(payloads.size());
        for (int at = 0; at < read.size(); at++) {
            assertThat(read.get(at).getPayload()).isEqualTo(payloads.get(at));
            assertThat(read.get(at).getHeaders())
                    .containsEntry(":message-type", HeaderValue.fromString("event"))
                    .containsEntry(":event-type", HeaderValue.fromString("contentBlockDelta"))
                    .containsEntry(":content-type", HeaderValue.fromString("application/json"));
        }
    }

    @Test
    void theLibraryReadsExceptions() {
        Message message =
                Message.decode(ByteBuffer.wrap(EventFrame.exception("throttlingException", new byte[] {'{', '}'})));
        assertThat(message.getHeaders())
                .containsEntry(":message-type", HeaderValue.fromString("exception"))
                .containsEntry(":exception-type", HeaderValue.fromString("throttlingException"));
    }

    @Test
    void theLibraryRefusesADamagedFrame() {
        byte[] damaged = EventFrame.damaged(EventFrame.event("messageStop", new byte[20]));
        assertThatThrownBy(() -> Message.decode(ByteBuffer.wrap(damaged))).hasMessageContaining("checksum");
    }
}
