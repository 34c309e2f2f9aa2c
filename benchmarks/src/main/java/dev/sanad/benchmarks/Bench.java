package dev.sanad.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `./sanad bench`: runs measurements and prints their pages, see [#USAGE].
public final class Bench {
    private static final String USAGE = """
            usage: ./sanad bench [NAME ...] [--write | --small] [--list] [--json]
            Measures the program beside named peers, in one run each. Without a name: everything, which takes long.

              --list    the names
              --write   also put the pages into docs/benchmarks.md
              --small   only try whether the measurements work; the figures mean nothing
              --json    print one line of JSON for each measurement; everything else goes to the error output

            Exit codes: 0 measured, 1 a measurement failed, 2 the command line was not understood.
            """;

    private final JsonMapper json = new JsonMapper();
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
            System.err.println("figures of --small mean nothing and are not written");
            System.exit(2);
        }
        PrintStream out = System.out;
        if (words.contains("--json")) {
            // Peers and tools print what they like.
            System.setOut(System.err);
        }
        System.exit(new Bench(Catalogue.all(scale), out, Clock.systemUTC()).run(words));
    }

    int run(List<String> args) {
        List<String> names = new ArrayList<>(args);
        boolean write = names.remove("--write");
        boolean asJson = names.remove("--json");
        if (names.remove("--help") || names.remove("-h")) {
            out.print(USAGE);
            return 0;
        }
        if (names.remove("--list")) {
            measurements.forEach(one -> out.println(asJson ? line(one).toString() : one.name() + "  " + one.title()));
            return 0;
        }
        for (String name : names) {
            if (measurements.stream().noneMatch(one -> one.name().equals(name))) {
                System.err.println("no measurement is named " + name + "; see ./sanad bench --list");
                return 2;
            }
        }
        boolean good = true;
        for (Measurement one : measurements) {
            if (names.isEmpty() || names.contains(one.name())) {
                good &= measure(one, write, asJson);
            }
        }
        return good ? 0 : 1;
    }

    private boolean measure(Measurement one, boolean write, boolean asJson) {
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
            out.println(asJson ? json(one, page) : "## " + one.title() + "\n\n" + page.text());
            if (write) {
                Path home = Path.of(System.getProperty("sanad.home", "."));
                Page.replaceSection(home.resolve("docs/benchmarks.md"), one.title(), page.text());
            }
            return true;
        } catch (Exception trouble) {
            if (asJson) {
                out.println(line(one).put("measured", false).put("trouble", trouble.toString()));
                trouble.printStackTrace();
            } else {
                out.println("## " + one.title() + "\n\nnot measured: " + trouble);
                trouble.printStackTrace(out);
            }
            return false;
        }
    }

    private ObjectNode line(Measurement one) {
        return json.createObjectNode().put("name", one.name()).put("title", one.title());
    }

    private String json(Measurement one, Page page) {
        ObjectNode line = line(one)
                .put("measured", true)
                .put("date", LocalDate.now(clock).toString())
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("java", Runtime.version().toString())
                .put("os", System.getProperty("os.name"));
        ArrayNode sentences = line.putArray("sentences");
        page.sentences().forEach(sentences::add);
        ArrayNode tables = line.putArray("tables");
        for (Page.Table table : page.tables()) {
            ObjectNode node = tables.addObject();
            ArrayNode columns = node.putArray("columns");
            table.columns().forEach(columns::add);
            ArrayNode rows = node.putArray("rows");
            table.rows().forEach(row -> {
                ArrayNode cells = rows.addArray();
                row.forEach(cells::add);
            });
        }
        return json.writeValueAsString(line);
    }
}
