package dev.sanad.desktop.kit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowHeightsTest {
    /// Beside a plain list, with seeded changes.
    @Test
    void sumsAsAListWould() {
        Random random = new Random(42);
        RowHeights heights = new RowHeights();
        List<Double> plain = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            int from = plain.isEmpty() ? 0 : random.nextInt(plain.size() + 1);
            if (random.nextInt(3) > 0) {
                from = plain.size() - Math.min(plain.size(), random.nextInt(3));
            }
            int removed = Math.min(plain.size() - from, random.nextInt(4));
            double[] added = random.doubles(random.nextInt(5), 1, 100).toArray();
            heights.replace(from, removed, added);
            plain.subList(from, from + removed).clear();
            for (int at = 0; at < added.length; at++) {
                plain.add(from + at, added[at]);
            }
            if (!plain.isEmpty()) {
                int changed = random.nextInt(plain.size());
                double height = random.nextInt(300);
                heights.set(changed, height);
                plain.set(changed, height);
            }
            check(heights, plain, random);
        }
    }

    private static void check(RowHeights heights, List<Double> plain, Random random) {
        assertThat(heights.size()).isEqualTo(plain.size());
        int upTo = random.nextInt(plain.size() + 1);
        double sum = plain.subList(0, upTo).stream().mapToDouble(each -> each).sum();
        assertThat(heights.before(upTo)).isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-6));
        if (!plain.isEmpty()) {
            int at = heights.at(sum + 1e-9);
            assertThat(heights.before(at)).isLessThanOrEqualTo(sum + 1e-6);
        }
    }
}
