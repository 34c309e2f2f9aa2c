package dev.sanad.benchmarks.counts;

import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counted work beside its baseline; the same that the tests watch.
public final class CountsBenchmark implements Measurement {
    @Override
    public String name() {
        return "counts";
    }

    @Override
    public String title() {
        return "Counted work";
    }

    @Override
    public void run(Page page) throws Exception {
        Map<String, Counts.Allowed> baseline = Counts.baseline();
        Map<String, Long> counted = Counts.count();
        page.say(
                "What is counted and not timed, so that it is the same on every computer: bytes allocated by all threads"
                        + " of a service tier and statements executed in its stores for one piece of work; nodes of the whole"
                        + " window, layouts of nodes until nothing moves and the frames in which they happened when a screen is"
                        + " opened again; classes loaded when the first frame can be used. `mvn verify` fails where one grows by"
                        + " more than is allowed beyond the baseline in benchmarks/src/main/resources.");
        List<List<String>> rows = new ArrayList<>();
        counted.forEach((name, now) -> {
            Counts.Allowed allowed = baseline.get(name);
            rows.add(List.of(
                    name,
                    String.format(Locale.ROOT, "%,d", now),
                    allowed == null ? "none" : String.format(Locale.ROOT, "%,d", allowed.figure()),
                    (allowed == null ? Counts.tolerance(name) : allowed.tolerance()) + " %"));
        });
        page.table(List.of("", "counted", "baseline", "more that is allowed"), rows);
        List<String> excesses = Counts.excesses(baseline, counted);
        if (!excesses.isEmpty()) {
            throw new IllegalStateException(String.join("; ", excesses));
        }
    }
}
