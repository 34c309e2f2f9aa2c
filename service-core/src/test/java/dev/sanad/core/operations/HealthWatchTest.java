package dev.sanad.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.ManualTime;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HealthWatchTest {
    private final HealthWatch watch = new HealthWatch(ManualTime.morning());

    private static Health.Part part(String name, Health.State state) {
        return new Health.Part(name, state, "as seen");
    }

    @Test
    void isAsBadAsItsWorstPart() {
        watch.watch("store", () -> part("store", Health.State.UP));
        watch.watch("line", () -> part("line", Health.State.UNKNOWN));
        watch.look();
        assertThat(watch.answer().health().state()).isEqualTo(Health.State.UP);
        watch.watch("line", () -> part("line", Health.State.DEGRADED));
        watch.look();
        assertThat(watch.answer().health().state()).isEqualTo(Health.State.DEGRADED);
        assertThat(watch.answer().status()).isEqualTo(200);
        watch.watch("store", () -> part("store", Health.State.DOWN));
        watch.look();
        assertThat(watch.answer().status()).isEqualTo(503);
        assertThat(new String(watch.answer().content(), StandardCharsets.UTF_8))
                .contains("\"status\":\"down\"")
                .contains("\"name\":\"line\"");
    }

    @Test
    void askingDoesNotLook() {
        int[] looks = {0};
        watch.watch("store", () -> {
            looks[0]++;
            return part("store", Health.State.UP);
        });
        watch.look();
        for (int i = 0; i < 100; i++) {
            watch.answer();
        }
        assertThat(looks[0]).isEqualTo(1);
    }

    @Test
    void aLookThatFailsIsAPartThatIsDown() {
        watch.watch("store", () -> {
            throw new IllegalStateException("secret");
        });
        watch.look();
        assertThat(watch.answer().health().parts()).singleElement().satisfies(part -> {
            assertThat(part.state()).isEqualTo(Health.State.DOWN);
            assertThat(part.detail()).startsWith("BUG-001").doesNotContain("secret");
        });
    }
}
