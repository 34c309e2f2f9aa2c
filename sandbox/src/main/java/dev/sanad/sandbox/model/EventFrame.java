package dev.sanad.sandbox.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/// A frame of `application/vnd.amazon.eventstream`, written by its definition: total length, length of the headers,
/// CRC-32 of these eight bytes, headers, payload, CRC-32 of everything before; all numbers big-endian.
///
/// Written here and not taken from the client's library, so that a misreading is not shared; tests check it against
/// that library.
final class EventFrame {
    private static final int PRELUDE = 8;
    private static final int CHECKSUM = 4;
    private static final byte TEXT = 7;

    private EventFrame() {}

    /// An event.
    static byte[] event(String type, byte[] json) {
        return of(Map.of(":message-type", "event", ":event-type", type, ":content-type", "application/json"), json);
    }

    /// An exception that the service knows by name.
    static byte[] exception(String type, byte[] json) {
        return of(
                Map.of(":message-type", "exception", ":exception-type", type, ":content-type", "application/json"),
                json);
    }

    /// The same frame with a checksum that is not its own.
    static byte[] damaged(byte[] frame) {
        byte[] damaged = frame.clone();
        damaged[damaged.length - 1] ^= 0x5A;
        return damaged;
    }

    private static byte[] of(Map<String, String> headers, byte[] payload) {
        int headersLength = headers.entrySet().stream()
                .mapToInt(header -> 1 + header.getKey().length() + 1 + 2 + bytes(header.getValue()).length)
                .sum();
        int total = PRELUDE + CHECKSUM + headersLength + payload.length + CHECKSUM;
        ByteBuffer frame = ByteBuffer.allocate(total);
        frame.putInt(total).putInt(headersLength).putInt(crc(frame));
        headers.forEach((name, value) -> {
            byte[] text = bytes(value);
            frame.put((byte) name.length())
                    .put(bytes(name))
                    .put(TEXT)
                    .putShort((short) text.length)
                    .put(text);
        });
        frame.put(payload);
        frame.putInt(crc(frame));
        return frame.array();
    }

    private static int crc(ByteBuffer soFar) {
        CRC32 crc = new CRC32();
        crc.update(soFar.duplicate().flip());
        return (int) crc.getValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
