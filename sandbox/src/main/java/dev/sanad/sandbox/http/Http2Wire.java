package dev.sanad.sandbox.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Frames of HTTP/2 (RFC 9113) on a connection; header blocks by Netty's HPACK. Read by one thread; written by any.
final class Http2Wire {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RESET = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GO_AWAY = 7;
    static final int WINDOW = 8;
    static final int CONTINUATION = 9;
    static final int END_STREAM = 0x1;
    static final int ACK = 0x1;
    static final int END_HEADERS = 0x4;
    static final int PADDED = 0x8;
    static final int PRIORITY = 0x20;
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1 << 20;
    private static final int HEAD = 64 * 1024;

    private final InputStream buffered;
    private final DataInputStream in;
    private final OutputStream out;
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false, HEAD);
    private final DefaultHttp2HeadersEncoder encoder = new DefaultHttp2HeadersEncoder();
    private final Object writing = new Object();

    /// A frame as it came.
    ///
    /// @param stream 0 for the connection
    record Frame(int type, int flags, int stream, byte[] payload) {
        boolean has(int flag) {
            return (flags & flag) != 0;
        }

        /// A number of the payload.
        int number(int at) {
            return ByteBuffer.wrap(payload).getInt(at);
        }
    }

    /// @param in supports marks
    Http2Wire(InputStream in, OutputStream out) {
        this.buffered = in;
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /// Whether a connection begins as HTTP/2 does.
    static boolean begins(byte[] start) {
        return Arrays.equals(start, Arrays.copyOf(PREFACE, start.length));
    }

    void readPreface() throws IOException {
        if (!Arrays.equals(in.readNBytes(PREFACE.length), PREFACE)) {
            throw new IOException("no preface");
        }
    }

    /// Waits for a frame to begin, and takes nothing of it: also a wait that takes too long loses nothing.
    ///
    /// @return whether one begins; else the client has ended
    boolean waits() throws IOException {
        buffered.mark(1);
        boolean begins = buffered.read() >= 0;
        if (begins) {
            buffered.reset();
        }
        return begins;
    }

    /// The next frame.
    ///
    /// @throws EOFException where the client has ended
    Frame read() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt() & Integer.MAX_VALUE;
        if (length > LONGEST) {
            throw new IOException("a frame too long");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return new Frame(type, flags, stream, payload);
    }

    void write(Frame frame) throws IOException {
        byte[] payload = frame.payload();
        ByteBuffer whole = ByteBuffer.allocate(9 + payload.length);
        whole.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        whole.put((byte) frame.type()).put((byte) frame.flags()).putInt(frame.stream());
        whole.put(payload);
        synchronized (writing) {
            out.write(whole.array());
            out.flush();
        }
    }

    /// A frame with one number in it.
    void write(int type, int stream, int number) throws IOException {
        write(new Frame(type, 0, stream, ByteBuffer.allocate(4).putInt(number).array()));
    }

    /// Encodes and sends a head; both together, because the order of heads is part of their encoding.
    void writeHead(int stream, Http2Headers headers) throws IOException {
        synchronized (writing) {
            ByteBuf block = Unpooled.buffer();
            try {
                encoder.encodeHeaders(stream, headers, block);
            } catch (Http2Exception ours) {
                throw new IllegalStateException(ours);
            }
            byte[] payload = new byte[block.readableBytes()];
            block.readBytes(payload);
            write(new Frame(HEADERS, END_HEADERS, stream, payload));
        }
    }

    /// Decodes a head. Every head has to be decoded, in order.
    Http2Headers head(int stream, byte[] block) throws IOException {
        try {
            return decoder.decodeHeaders(stream, Unpooled.wrappedBuffer(block));
        } catch (Http2Exception broken) {
            throw new IOException("a head that cannot be decoded", broken);
        }
    }

    /// What the client wants tables of heads to be.
    void tableSize(long size) {
        synchronized (writing) {
            try {
                encoder.configuration().maxHeaderTableSize(Math.min(size, 4_096));
            } catch (Http2Exception ours) {
                throw new IllegalStateException(ours);
            }
        }
    }
}
