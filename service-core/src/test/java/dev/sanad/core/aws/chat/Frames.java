package dev.sanad.core.aws.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/// Frames of ConverseStream, made with the SDK's own event-stream library.
final class Frames {
    static final String TYPE = "application/vnd.amazon.eventstream";

    private Frames() {}

    static byte[] event(String name, String json) {
        return frame("event", ":event-type", name, json);
    }

    static byte[] exception(String name, String json) {
        return frame("exception", ":exception-type", name, json);
    }

    private static byte[] frame(String kind, String header, String name, String json) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(":message-type", HeaderValue.fromString(kind));
        headers.put(header, HeaderValue.fromString(name));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        ByteBuffer encoded = new Message(headers, json.getBytes(StandardCharsets.UTF_8)).toByteBuffer();
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    static byte[] start() {
        return event("messageStart", "{\"role\":\"assistant\"}");
    }

    static byte[] text(String piece) {
        return event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"" + piece + "\"}}");
    }

    static byte[] stop(String reason) {
        return event("messageStop", "{\"stopReason\":\"" + reason + "\"}");
    }

    static byte[] usage(int input, int output) {
        return event(
                "metadata",
                "{\"usage\":{\"inputTokens\":" + input + ",\"outputTokens\":" + output + ",\"totalTokens\":"
                        + (input + output) + "},\"metrics\":{\"latencyMs\":5}}");
    }

    /// The same frame with one bit of its payload turned.
    static byte[] damaged(byte[] frame) {
        byte[] harmed = frame.clone();
        harmed[frame.length - 8] ^= 1;
        return harmed;
    }

    /// A frame that says it is longer than any frame may be.
    static byte[] oversized() {
        ByteBuffer prelude = ByteBuffer.allocate(12);
        prelude.putInt(512 * 1024 * 1024).putInt(16);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(prelude.array(), 0, 8);
        prelude.putInt((int) crc.getValue());
        return prelude.array();
    }
}
