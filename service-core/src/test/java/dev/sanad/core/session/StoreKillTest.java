package dev.sanad.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Ten kills in every build; more with `-Dsanad.kills=120`.
class StoreKillTest {
    private static final int KILLS = Integer.getInteger("sanad.kills", 10);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void losesNothingAcknowledgedAndShowsNothingInClearWhenItIsKilled() throws IOException {
        StoreKillTrial.Result result = new StoreKillTrial(folder, 7).run(KILLS);
        LoggerFactory.getLogger(StoreKillTest.class).info("{}", result);
        assertThat(result.kills()).isEqualTo(KILLS);
        assertThat(result.acknowledged()).isGreaterThan(KILLS * 20L);
        assertThat(result.found()).isGreaterThanOrEqualTo(result.acknowledged());
    }
}
