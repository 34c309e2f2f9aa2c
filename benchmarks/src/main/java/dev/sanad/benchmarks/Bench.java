package dev.sanad.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `./sanad bench [NAME …] [--write | --small] [--list]`: runs measurements and prints their pages; with `--write`
/// also puts them into docs/benchmarks.md; with `--small` only tries whether they work. Exit codes: 0 measured, 1 a
/// measurement failed, 2 wrong use.
public final class Bench {
    private final List<Measurement> measurements;
    private final PrintStream out;
    private final Clock clock;

    Bench(List<Measurement> measurements, PrintStream out, Clock clock) {
        this.measurements = List.copyOf(measurements);
        this.out = out;
        this.clock = clock;
    }

    /// The command line.
    public static void main(String[] args) {
        List<String> words = new ArrayList<>(List.of(args));
        Scale scale = words.remove("--small") ? Scale.SMALL : Scale.FULL;
        if (scale == Scale.SMALL && words.contains("--write")) {
            System.out.println("figures of --small mean nothing and are not written");
            System.exit(2);
        }
        System.exit(new Bench(Catalogue.all(scale), System.out, Clock.systemUTC()).run(words));
    }

    int run(List<String> args) {
        List<String> names = new ArrayList<>(args);
        boolean write = names.remove("--write");
        if (names.remove("--help") || names.remove("-h") || names.remove("--list")) {
            out.println("usage: ./sanad bench [NAME ...] [--write | --small] [--list]");
            measurements.forEach(one -> out.println("  " + one.name() + "  " + one.title()));
            return 0;
        }
        for (String name : names) {
            if (measurements.stream().noneMatch(one -> one.name().equals(name))) {
                out.println("no measurement is named " + name + "; see ./sanad bench --list");
                return 2;
            }
        }
        boolean good = true;
        for (Measurement one : measurements) {
            if (names.isEmpty() || names.contains(one.name())) {
                good &= measure(one, write);
            }
        }
        return good ? 0 : 1;
    }

    private boolean measure(Measurement one, boolean write) {
        Page page = new Page();
        try {
            one.run(page);
            page.say(String.format(
                    Locale.ROOT,
                    "`./sanad bench %s`, %s, %d cores, Java %s, %s.",
                    one.name(),
                    LocalDate.now(clock),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().feature(),
                    System.getProperty("os.name")));
            out.println("## " + one.title() + "\n\n" + page.text());
            if (write) {
                Path home = Path.of(System.getProperty("sanad.home", "."));
                Page.replaceSection(home.resolve("docs/benchmarks.md"), one.title(), page.text());
            }
            return true;
        } catch (Exception trouble) {
            out.println("## " + one.title() + "\n\nnot measured: " + trouble);
            trouble.printStackTrace(out);
            return false;
        }
    }
}
