package dev.sanad.core.nphies.transport;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// The core's executor in the shape that OkHttp's dispatcher asks for. It is borrowed: shutting it down only
/// refuses
/// further work here.
final class BorrowedExecutor extends AbstractExecutorService {
    private final Executor lender;
    private volatile boolean closed;

    BorrowedExecutor(Executor lender) {
        this.lender = lender;
    }

    @Override
    public void execute(Runnable work) {
        if (closed) {
            throw new java.util.concurrent.RejectedExecutionException("closed");
        }
        lender.execute(work);
    }

    @Override
    public void shutdown() {
        closed = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        closed = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return closed;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return closed;
    }
}
