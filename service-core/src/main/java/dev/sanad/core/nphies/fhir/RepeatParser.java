package dev.sanad.core.nphies.fhir;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.databind.node.ObjectNode;

/// Jackson's parser of UTF-8 that can pass over an object which is spelled byte by byte like one before.
/// Long answers say the same few things of each of hundreds of benefits, with half of their bytes and more. To compare
/// those takes a fraction of reading them and gives the same tree, which then stands at several places.
final class RepeatParser extends UTF8StreamJsonParser {
    /// What is longer is seldom there twice, and comparing has to stay cheap in a message that is made to harm.
    private static final int LONGEST = 4_096;

    private static final int PLACES = 64;

    /// Two objects for each place, the one seen last first.
    private final @Nullable Known[] known = new Known[2 * PLACES];

    /// @param bytes begin with the value, in UTF-8
    RepeatParser(ObjectReadContext reading, IOContext context, Features features, byte[] bytes) {
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
