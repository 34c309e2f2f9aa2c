package dev.sanad.core.nphies.fhir;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.node.ObjectNode;

/// Jackson's parser of UTF-8, made faster where messages give an opportunity.
///
/// Texts of plain ASCII without escapes, which most are, become strings in one copy; all others are Jackson's.
/// Indentation is passed over eight spaces at a time.
///
/// An object of a long message that is spelled byte by byte like one before can be passed over. Long answers say the
/// same few things of each of hundreds of benefits, with half of their bytes and more. To compare those takes a
/// fraction of reading them and gives the same tree, which then stands at several places.
final class MessageParser extends UTF8StreamJsonParser {
    /// Shorter messages repeat little.
    private static final int LONG = 16 * 1_024;

    /// What is longer is seldom there twice, and comparing has to stay cheap in a message that is made to harm.
    private static final int LONGEST = 4_096;

    private static final int PLACES = 64;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101_0101_0101_0101L;

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /// Two objects for each place, the one seen last first. None in a short message.
    private final @Nullable Known[] known;

    /// @param bytes begin with the value, in UTF-8
    MessageParser(ObjectReadContext reading, IOContext context, Features features, byte[] bytes) {
        super(
                reading,
                context,
                features.stream(),
                features.format(),
                null,
                features.names(),
                bytes,
                0,
                bytes.length,
                0,
                false);
        known = new Known[bytes.length < LONG ? 0 : 2 * PLACES];
    }

    /// What the factory is set to.
    record Features(int stream, int format, ByteQuadsCanonicalizer names) {}

    /// An object that was read.
    ///
    /// @param from    its first byte
    /// @param to      behind its last
    /// @param rows    how many lines end in it
    /// @param lastRow where its last line begins, counted from its first byte
    private record Known(int from, int to, int rows, int lastRow, ObjectNode tree) {}

    /// Whether repetitions are looked for.
    boolean knowsRepetitions() {
        return known.length > 0;
    }

    @Override
    public JsonToken nextToken() {
        passIndentation();
        return super.nextToken();
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        passIndentation();
        return super.nextNameMatch(matcher);
    }

    /// Passes over a line's end and the spaces at the beginning of the next line, eight at a time.
    private void passIndentation() {
        int at = _inputPtr;
        // Behind a name the value is begun already, and a text that was not asked for is still to be read to its end.
        if (at >= _inputEnd || _inputBuffer[at] != '\n' || _tokenIncomplete || _currToken == JsonToken.PROPERTY_NAME) {
            return;
        }
        at++;
        _currInputRow++;
        _currInputRowStart = at;
        while (at + Long.BYTES <= _inputEnd) {
            long other = (long) EIGHT_BYTES.get(_inputBuffer, at) ^ EACH * ' ';
            if (other != 0) {
                at += Long.numberOfTrailingZeros(other) / Byte.SIZE;
                break;
            }
            at += Long.BYTES;
        }
        _inputPtr = at;
    }

    @Override
    public String getString() {
        if (_tokenIncomplete && _currToken == JsonToken.VALUE_STRING) {
            int from = _inputPtr;
            int quote = quoteBehindPlainText(from);
            if (quote >= 0) {
                String text = new String(_inputBuffer, from, quote - from, StandardCharsets.ISO_8859_1);
                _textBuffer.resetWithString(text);
                _inputPtr = quote + 1;
                _tokenIncomplete = false;
                return text;
            }
        }
        return super.getString();
    }

    /// Where a text ends; -1 where it holds anything but plain ASCII, or where that is not known.
    private int quoteBehindPlainText(int from) {
        byte[] bytes = _inputBuffer;
        for (int at = from; at + Long.BYTES <= _inputEnd; at += Long.BYTES) {
            long stops = stops((long) EIGHT_BYTES.get(bytes, at));
            if (stops != 0) {
                int stop = at + Long.numberOfTrailingZeros(stops) / Byte.SIZE;
                return bytes[stop] == '"' ? stop : -1;
            }
        }
        return -1;
    }

    /// Marks the high bit of each byte that is a quote, a backslash, a control or no ASCII; of bytes behind the first
    /// that is no ASCII perhaps others, too.
    private static long stops(long bytes) {
        long noQuote = (bytes ^ EACH * '"') + EACH * 0x7f;
        long noBackslash = (bytes ^ EACH * '\\') + EACH * 0x7f;
        long noControl = bytes + EACH * (0x80 - ' ');
        return (bytes | ~(noQuote & noBackslash & noControl)) & HIGH_BITS;
    }

    /// The place of the objects of one name at the depth that the parser is in: what is known from another depth
    /// could be nested too deep here.
    int place(int name) {
        return 2 * ((31 * name + _streamReadContext.getNestingDepth()) & (PLACES - 1));
    }

    /// Where the object begins whose beginning was just read.
    int beginning() {
        return _inputPtr - 1;
    }

    /// The line that the parser is in.
    int row() {
        return _currInputRow;
    }

    /// The tree of the object whose beginning was just read, where it is known; the parser then stands at its end.
    /// Null where it is not, and has to be read.
    @Nullable
    ObjectNode again(int place) {
        Known first = known[place];
        if (first == null) {
            return null;
        }
        if (passesOver(first)) {
            return first.tree;
        }
        Known second = known[place + 1];
        if (second == null || !passesOver(second)) {
            return null;
        }
        known[place] = second;
        known[place + 1] = first;
        return second.tree;
    }

    private boolean passesOver(Known before) {
        int from = beginning();
        int to = from + before.to - before.from;
        if (to > _inputEnd || !Arrays.equals(_inputBuffer, before.from, before.to, _inputBuffer, from, to)) {
            return false;
        }
        if (before.rows > 0) {
            _currInputRow += before.rows;
            _currInputRowStart = from + before.lastRow;
        }
        _inputPtr = to - 1;
        nextToken();
        return true;
    }

    /// Remembers the object whose end was just read.
    ///
    /// @param from where it began
    /// @param row  the line that it began in
    void keep(int place, int from, int row, ObjectNode tree) {
        if (_inputPtr - from <= LONGEST) {
            known[place + 1] = known[place];
            known[place] = new Known(from, _inputPtr, _currInputRow - row, _currInputRowStart - from, tree);
        }
    }
}
