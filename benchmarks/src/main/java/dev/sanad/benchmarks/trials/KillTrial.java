package dev.sanad.benchmarks.trials;

import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Scale;
import dev.sanad.core.session.StoreKillTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writing processes killed hard, one after the other, on one store.
public final class KillTrial implements Measurement {
    private static final long SEED = 42;

    private final int kills;

    public KillTrial(Scale scale) {
        this.kills = scale.of(120, 3);
    }

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String title() {
        return "Killed while writing";
    }

    @Override
    public void run(Page page) throws IOException {
        Path folder = Files.createTempDirectory("sanad-kill");
        try {
            StoreKillTrial.Result result = new StoreKillTrial(folder, SEED).run(kills);
            page.say(String.format(
                    "%d processes that write records with their outbox item and audit entry, raw messages and drafts as"
                            + " fast as they can, each ended by SIGKILL after up to 400 acknowledged records (seed %d),"
                            + " all on one store, in %d s. %,d records were acknowledged and %,d found at the end: those"
                            + " and some that were durable before anybody was told. After each kill the store opened,"
                            + " nothing acknowledged was lost or torn, the audit chain verified to its last entry, the"
                            + " newest raw messages were there byte by byte, and in no file of the folder stood a name,"
                            + " a document number or a piece of a message in clear, in UTF-8 or either UTF-16. The trial"
                            + " ends at the first that is otherwise; it met none.",
                    result.kills(), SEED, result.took().toSeconds(), result.acknowledged(), result.found()));
        } finally {
            Home.delete(folder);
        }
    }
}
