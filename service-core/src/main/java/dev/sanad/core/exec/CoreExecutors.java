package dev.sanad.core.exec;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner of all threads of the core. Every thread is named, none keeps the program alive, and no exception
/// is lost.
///
/// Nothing starts a thread before it has work. Close it last: after the stores, which need it to write what is
/// waiting.
public final class CoreExecutors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoreExecutors.class);
    private static final long IDLE_SECONDS = 60;

    private final LostExceptions lost = new LostExceptions();
    private final ExecutorsConfig config;
    private final BoundedVirtualExecutor io;
    private final BoundedVirtualExecutor completions;
    private final ExecutorService storeWriter;
    private final ExecutorService storeReaders;
    private final ThreadTimers timers;

    public CoreExecutors(ExecutorsConfig config) {
        this.config = config;
        this.io = new BoundedVirtualExecutor("core-io", config.ioConcurrency(), config.ioWaiting(), lost);
        // Bounded by what the stores take on; a completion must never be refused.
        this.completions = new BoundedVirtualExecutor("core-done", Integer.MAX_VALUE, 0, lost);
        this.storeWriter = Executors.newSingleThreadExecutor(daemons("store-writer"));
        this.storeReaders = Executors.newFixedThreadPool(config.readers(), daemons("store-reader"));
        this.timers = new ThreadTimers(daemons("core-timer"), lost);
    }

    private ThreadFactory daemons(String name) {
        // Numbered here for the same reason as in BoundedVirtualExecutor.
        AtomicInteger begun = new AtomicInteger();
        return work -> Thread.ofPlatform()
                .daemon()
                .name(name + "-" + begun.incrementAndGet())
                .uncaughtExceptionHandler(lost)
                .unstarted(work);
    }

    /// Threads for a library that brings a loop of its own. Daemons, named, and no exception of theirs is lost.
    public ThreadFactory threadsFor(String library) {
        return daemons(library);
    }

    /// A few threads of the platform for a library whose work goes better on them than on virtual ones; they end when
    /// there is nothing to do for a while. What is too much is rejected. Whoever asks for them shuts them down.
    ///
    /// @param most how many at once
    /// @param waiting how many pieces of work may wait for one
    public ExecutorService poolFor(String library, int most, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), daemons(library));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// For work that waits on the network or on files. At most `ioConcurrency` at once; when the queue behind
    /// them is
    /// full `execute` throws `RejectedExecutionException`. Such work must not wait for other work of this
    /// executor.
    public Executor io() {
        return io;
    }

    /// The one thread that writes to stores. For the stores only.
    public Executor storeWriter() {
        return storeWriter;
    }

    /// The threads that read stores, `readers()` of them. For the stores only.
    public Executor storeReaders() {
        return storeReaders;
    }

    /// How many threads read stores.
    public int readers() {
        return config.readers();
    }

    /// Where results are handed on, so that what hangs on them never holds up a store. Takes everything.
    public Executor completions() {
        return completions;
    }

    /// Things to be done later.
    public Timers timers() {
        return timers;
    }

    /// Runs a piece of work on `io`. The future never completes exceptionally: too much work ends as
    /// `OVERLOADED`, a
    /// bug as `UNEXPECTED` with a support reference.
    public <T> CompletableFuture<Outcome<T>> onIo(Supplier<Outcome<T>> work) {
        CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
        try {
            io.execute(() -> result.complete(run(work)));
        } catch (RejectedExecutionException e) {
            result.complete(Outcome.failed(Failure.of(FailureCode.OVERLOADED)));
        }
        return result;
    }

    private static <T> Outcome<T> run(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.UNEXPECTED, "work on io", e));
        }
    }

    /// What goes on, for the System page.
    public Figures figures() {
        return new Figures(io.running(), io.waiting(), io.rejected(), lost.count());
    }

    /// Takes nothing new, waits a bounded time for what is under way, then interrupts it.
    @Override
    public void close() {
        timers.close();
        storeWriter.shutdown();
        storeReaders.shutdown();
        try {
            Deadline deadline = Deadline.in(config.closeWait());
            boolean quiet = io.close(deadline.left());
            quiet &= ended(storeWriter, deadline.left());
            quiet &= ended(storeReaders, deadline.left());
            quiet &= completions.close(deadline.left());
            if (!quiet) {
                LOG.warn("some work had to be interrupted on closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            storeWriter.shutdownNow();
            storeReaders.shutdownNow();
        }
    }

    private static boolean ended(ExecutorService service, Duration wait) throws InterruptedException {
        if (service.awaitTermination(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            return true;
        }
        service.shutdownNow();
        return false;
    }

    /// What the executors are doing.
    ///
    /// @param running  tasks of `io` under way
    /// @param waiting  tasks of `io` behind them
    /// @param rejected tasks of `io` refused since the start
    /// @param lost     exceptions that nobody waited for, since the start
    public record Figures(int running, int waiting, long rejected, long lost) {}
}
