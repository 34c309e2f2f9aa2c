package dev.sanad.desktop.kit.fx;

import dev.sanad.desktop.kit.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// JavaFX without a screen, for tests: `@ExtendWith(HeadlessFx.class)` starts it once per process, with the bundled
/// fonts,
/// and fails a test during which something was thrown on the FX thread and caught by nobody (a layout in a pulse,
/// say).
public final class HeadlessFx implements BeforeAllCallback, AfterEachCallback {
    private static final long PATIENCE_SECONDS = 60;
    private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        onFx(() -> null);
        List<Throwable> uncaught = drainUncaught();
        if (!uncaught.isEmpty()) {
            AssertionError error = new AssertionError(uncaught.size() + " uncaught on the FX thread");
            uncaught.forEach(error::addSuppressed);
            throw error;
        }
    }

    /// Starts JavaFX if it is not running yet, and returns when it is.
    public static synchronized void start() throws InterruptedException {
        if (Started.YES.getCount() > 0) {
            Fonts.load();
            Platform.startup(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> UNCAUGHT.add(thrown));
                Platform.setImplicitExit(false);
                Started.YES.countDown();
            });
        }
        if (!Started.YES.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX did not start");
        }
    }

    /// Runs on the FX thread and returns what came of it. What is thrown there is thrown here.
    public static <T> T onFx(Callable<T> action) throws Exception {
        if (Platform.isFxApplicationThread()) {
            return action.call();
        }
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread was busy for " + PATIENCE_SECONDS + " s", e);
        }
    }

    /// What was thrown on the FX thread since the last call and caught by nobody. Forgets it: a test that expects
    /// such
    /// an
    /// exception calls this before it ends.
    public static List<Throwable> drainUncaught() {
        List<Throwable> all = new ArrayList<>();
        for (Throwable one = UNCAUGHT.poll(); one != null; one = UNCAUGHT.poll()) {
            all.add(one);
        }
        return all;
    }

    private static final class Started {
        static final CountDownLatch YES = new CountDownLatch(1);
    }
}
