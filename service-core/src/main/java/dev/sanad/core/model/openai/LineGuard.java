package dev.sanad.core.model.openai;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/// Bounds the length of a line: whoever reads events line by line would otherwise gather an endless one in
/// memory.
final class LineGuard extends ForwardingSource {
    /// A longer line is no event of a model.
    static final int LONGEST = 1024 * 1024;

    private long sinceBreak;

    /// The line was longer.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a line of the answer is too long");
        }
    }

    LineGuard(Source source) {
        super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long before = sink.size();
        long read = super.read(sink, byteCount);
        if (read > 0) {
            long last = lastBreak(sink, before);
            sinceBreak = last < 0 ? sinceBreak + read : sink.size() - last - 1;
            if (sinceBreak > LONGEST) {
                throw new TooLong();
            }
        }
        return read;
    }

    private static long lastBreak(Buffer sink, long from) {
        long last = -1;
        for (long at = sink.indexOf((byte) '\n', from); at >= 0; at = sink.indexOf((byte) '\n', at + 1)) {
            last = at;
        }
        return last;
    }
}
