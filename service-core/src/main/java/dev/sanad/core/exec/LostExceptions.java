package dev.sanad.core.exec;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exceptions that nobody waits for: logged with a support reference and counted, so that they cannot vanish.
final class LostExceptions implements UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LostExceptions.class);

    private final AtomicLong count = new AtomicLong();

    void note(Throwable lost) {
        count.incrementAndGet();
        LOG.error("lost exception {}", SupportReference.of(lost), SupportReference.withoutMessages(lost));
    }

    long count() {
        return count.get();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable lost) {
        note(lost);
    }
}
