package dev.sanad.benchmarks.trials;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.nphies.GatewayMutationTrial;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Every captured message, harmed by the hundred, as an answer to the gateway.
public final class HostileTrial implements Measurement {
    private static final long SEED = 20261120L;

    private final int each;

    public HostileTrial(Scale scale) {
        this.each = scale.of(204, 4);
    }

    @Override
    public String name() {
        return "hostile";
    }

    @Override
    public String title() {
        return "Harmed answers";
    }

    @Override
    public void run(Page page) throws IOException {
        System.setProperty("sanad.captured", Home.captured().toString());
        long began = System.nanoTime();
        GatewayMutationTrial.Result result = new GatewayMutationTrial(SEED).run(each);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        page.say(String.format(
                "%,d answers over real sockets: each of the %d captured messages %d times, a quarter each with bytes"
                        + " flipped, cut off, a member removed, a value of another type (seed %d), 34 at once, in"
                        + " %d s. The trial ends at the first that hangs for a minute, throws out of the gateway,"
                        + " ends without a word of what it is, or is not in the journal byte by byte as it came; it"
                        + " met none. The slowest took %s behind 33 others.",
                result.cases(),
                result.files(),
                each,
                SEED,
                took.toSeconds(),
                Samples.text(result.longest().toNanos())));
        page.table(
                List.of("ended as", "cases"),
                result.endings().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(ending -> List.of(meaning(ending.getKey()), String.format("%,d", ending.getValue())))
                        .toList());
    }

    private static String meaning(String ending) {
        return switch (ending) {
            case "done" -> "an answer, read as far as it can be";
            case "refused" -> "a refusal of the exchange, with its codes";
            case "MSG-001" -> "`MSG-001` not readable";
            case "MSG-002" -> "`MSG-002` cut off";
            case "MSG-005" -> "`MSG-005` an answer to something else";
            default -> "`" + ending + "`";
        };
    }
}
