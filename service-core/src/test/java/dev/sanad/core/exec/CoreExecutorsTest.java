package dev.sanad.core.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CoreExecutorsTest {
    private static CoreExecutors small() {
        return new CoreExecutors(new ExecutorsConfig(2, 1, 2, Duration.ofSeconds(5)));
    }

    @Test
    void runsAtMostSoManyAtOnceAndRefusesWhatDoesNotFit() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(2);
        try (CoreExecutors executors = small()) {
            for (int i = 0; i < 3; i++) {
                executors.io().execute(() -> {
                    started.countDown();
                    awaitQuietly(gate);
                });
            }
            started.await();
            assertThatThrownBy(() -> executors.io().execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
            Outcome<String> refused =
                    executors.onIo(() -> Outcome.done("never")).join();
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.OVERLOADED));
            assertThat(executors.figures()).isEqualTo(new CoreExecutors.Figures(2, 1, 2, 0));
            gate.countDown();
        }
    }

    @Test
    void finishesWhatWasTakenBeforeItCloses() {
        AtomicInteger done = new AtomicInteger();
        CoreExecutors executors = small();
        for (int i = 0; i < 3; i++) {
            executors.io().execute(done::incrementAndGet);
        }
        executors.close();
        assertThat(done).hasValue(3);
        assertThatThrownBy(() -> executors.io().execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void interruptsWhatDoesNotEndInTime() throws Exception {
        CoreExecutors executors = new CoreExecutors(new ExecutorsConfig(1, 0, 1, Duration.ZERO));
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        executors.io().execute(() -> {
            started.countDown();
            interrupted.complete(!awaitQuietly(never));
        });
        started.await();
        executors.close();
        assertThat(interrupted.join()).isTrue();
    }

    @Test
    void countsExceptionsThatNobodyWaitsFor() {
        CoreExecutors executors = small();
        executors.io().execute(() -> {
            throw new IllegalStateException("lost");
        });
        executors.close();
        assertThat(executors.figures().lost()).isEqualTo(1);
    }

    @Test
    void namesThreadsAndKeepsNoneOfThemAlive() {
        List<Thread> threads = new ArrayList<>();
        try (CoreExecutors executors = small()) {
            for (var executor : List.of(executors.io(), executors.storeWriter(), executors.storeReaders())) {
                threads.add(CompletableFuture.supplyAsync(Thread::currentThread, executor)
                        .join());
            }
        }
        assertThat(threads)
                .extracting(Thread::getName)
                .containsExactly("core-io-1", "store-writer-1", "store-reader-1");
        assertThat(threads).allMatch(Thread::isDaemon);
    }

    @Test
    void endsABugInTheWorkWithAReferenceInsteadOfAnException() {
        try (CoreExecutors executors = small()) {
            Outcome<String> outcome = executors
                    .<String>onIo(() -> {
                        throw new IllegalStateException("Fatimah 1098765432");
                    })
                    .join();
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.failure().code()).isEqualTo(FailureCode.UNEXPECTED);
                assertThat(failed.failure().reference()).hasSize(8);
            });
        }
    }

    @Test
    void runsTimersOnceAndRepeatedlyUntilTheyAreCut() throws Exception {
        try (CoreExecutors executors = small()) {
            CountDownLatch thrice = new CountDownLatch(3);
            var repeated = executors.timers().every(Duration.ofMillis(1), () -> {
                thrice.countDown();
                throw new IllegalStateException("goes on");
            });
            CompletableFuture<String> once = new CompletableFuture<>();
            executors.timers().after(Duration.ofMillis(1), () -> once.complete("fired"));
            assertThat(once.join()).isEqualTo("fired");
            thrice.await();
            repeated.close();
            assertThat(executors.figures().lost()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void keepsMessagesOfExceptionsOutOfTheLog() {
        Throwable shown = SupportReference.withoutMessages(
                new IllegalStateException("Fatimah", new IllegalArgumentException("1098765432")));
        assertThat(shown).hasMessage("java.lang.IllegalStateException");
        assertThat(shown.getCause()).hasMessage("java.lang.IllegalArgumentException");
        assertThat(shown.getStackTrace()).isNotEmpty();
    }

    @Test
    void tellsWhatIsLeftOfADeadline() {
        ManualTime time = ManualTime.morning();
        Deadline deadline = Deadline.in(Duration.ofSeconds(3), time::nanos);
        time.advance(Duration.ofSeconds(2));
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(1));
        assertThat(deadline.atMost(Duration.ofMillis(200))).isEqualTo(Duration.ofMillis(200));
        time.advance(Duration.ofSeconds(2));
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
