package dev.sanad.desktop.kit.text;

import com.sun.javafx.text.TextRun;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cache of native strings inside JavaFX's shaper for Linux, keyed by a run *and* the range of text it covers.
///
/// JavaFX keys it by the run alone. A line break shortens the run, and the shaper then shapes the words of the next
/// line
/// once more: the text is drawn twice, or its layout throws. Here a run whose range changed is simply not found,
/// so it
/// is
/// shaped from its own characters. Every string that was ever put stays among the [#values] until [#clear],
/// because the
/// shaper frees exactly those at the end of each layout.
///
/// Public because the corrected class lives in a package of JavaFX. Like the map it stands for: one thread at a
/// time.
/// Only
/// the four calls which that class makes are supported; the build step checks that it makes no others.
public final class RangeKeyedStrings extends AbstractMap<TextRun, Long> {
    private final Map<Range, Long> strings = new HashMap<>();

    /// The address of the string for this run as it is now.
    ///
    /// @return null when the run is new, or covers another range than when its string was put
    @Override
    public @Nullable Long get(@Nullable Object run) {
        return run instanceof TextRun textRun ? strings.get(Range.of(textRun)) : null;
    }

    @Override
    public @Nullable Long put(TextRun run, Long address) {
        return strings.put(Range.of(run), address);
    }

    @Override
    public Collection<Long> values() {
        return strings.values();
    }

    @Override
    public void clear() {
        strings.clear();
    }

    /// @throws UnsupportedOperationException always: a run may stand for several strings here
    @Override
    public Set<Entry<TextRun, Long>> entrySet() {
        throw new UnsupportedOperationException("the shaper never walks over the entries");
    }

    /// Runs compare by identity, as in JavaFX. Written out: what the compiler makes of a record is put together when it
    /// is first asked, which is on the way to the first frame.
    private record Range(TextRun run, int start, int end) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Range(TextRun otherRun, int otherStart, int otherEnd)
                    && run.equals(otherRun)
                    && start == otherStart
                    && end == otherEnd;
        }

        @Override
        public int hashCode() {
            return (31 * run.hashCode() + start) * 31 + end;
        }

        static Range of(TextRun run) {
            return new Range(run, run.getStart(), run.getEnd());
        }
    }
}
