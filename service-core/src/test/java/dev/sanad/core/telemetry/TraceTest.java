package dev.sanad.core.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.store.TestStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {
    private static final String GUID = "5D0B1A3C-0001-4a2b-9c3d-001122334455";
    private static final String DIGITS = "5d0b1a3c00014a2b9c3d001122334455";

    @Test
    void isTheGuidOfTheWork() {
        assertThat(Trace.of(GUID).id()).isEqualTo(DIGITS);
        assertThat(Trace.of("no guid").id()).matches("[0-9a-f]{32}");
        assertThatThrownBy(() -> new Trace("0".repeat(32))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isToldAsTraceContextWantsIt() {
        assertThat(Trace.of(GUID).traceparent()).matches("00-" + DIGITS + "-[0-9a-f]{16}-01");
    }

    @Test
    void goesAlongWithTheWorkThroughEveryExecutor(@TempDir Path folder) {
        Trace trace = Trace.of(GUID);
        try (CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
                TestStore store = TestStore.open(folder.resolve("a.db"))) {
            CompletableFuture<Optional<Trace>> io = new CompletableFuture<>();
            trace.run(() -> executors.io().execute(() -> io.complete(Trace.current())));
            assertThat(io.join()).contains(trace);
            assertThat(TestStore.done(trace.call(() -> store.database().read(_ -> Trace.current()))
                            .join()))
                    .contains(trace);
            assertThat(TestStore.done(trace.call(() -> store.database().write(_ -> Trace.current()))
                            .join()))
                    .contains(trace);
            assertThat(trace.call(() -> store.database().write(_ -> 1).thenApply(_ -> Trace.current()))
                            .join())
                    .contains(trace);
            assertThat(Trace.current()).isEmpty();
        }
    }
}
