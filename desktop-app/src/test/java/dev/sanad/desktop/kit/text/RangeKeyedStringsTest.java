package dev.sanad.desktop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.javafx.text.TextRun;
import org.junit.jupiter.api.Test;

class RangeKeyedStringsTest {
    private final RangeKeyedStrings strings = new RangeKeyedStrings();

    @Test
    void findsTheStringOfAnUnchangedRun() {
        TextRun run = run(0, 10);
        strings.put(run, 1L);
        assertThat(strings.get(run)).isEqualTo(1L);
        assertThat(strings.get(run(0, 10))).as("another run").isNull();
    }

    @Test
    void doesNotFindTheStringOfARunThatALineBreakShortened() {
        TextRun run = run(0, 10);
        strings.put(run, 1L);
        TextRun rest = run.split(4);
        assertThat(strings.get(run)).isNull();
        assertThat(strings.get(rest)).isNull();
    }

    @Test
    void keepsEveryStringUntilItIsFreed() {
        TextRun run = run(0, 10);
        strings.put(run, 1L);
        run.split(4);
        strings.put(run, 2L);
        assertThat(strings.values()).containsExactlyInAnyOrder(1L, 2L);
        strings.clear();
        assertThat(strings.values()).isEmpty();
        assertThat(strings.get(run)).isNull();
    }

    @Test
    void refusesACallThatTheShaperDoesNotMake() {
        assertThatThrownBy(strings::entrySet).isInstanceOf(UnsupportedOperationException.class);
    }

    private static TextRun run(int start, int length) {
        return new TextRun(start, length, (byte) 1, true, 0, null, 0, false);
    }
}
