package dev.sanad.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.Await;
import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.OutboxId;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private record Call(OutboxDelivery delivery, CompletableFuture<OutboxVerdict> verdict) {
        void end(OutboxVerdict how) {
            verdict.complete(how);
        }
    }

    @TempDir
    Path folder;

    private final ManualTime time = ManualTime.morning();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private TestStore store;
    private Outbox outbox;

    @BeforeEach
    void open() {
        store = TestStore.open(folder.resolve("clinic.db"), Outbox.migrations().toArray(Migration[]::new));
        OutboxConfig config = new OutboxConfig(
                2, Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(60), 5, Duration.ofDays(1));
        outbox = new Outbox(new Outbox.Parts(store.database(), store.threads(), time, time, new Random(1), config));
        outbox.register("check", delivery -> {
            Call call = new Call(delivery, new CompletableFuture<>());
            calls.add(call);
            return call.verdict();
        });
    }

    @AfterEach
    void close() {
        outbox.close();
        store.close();
    }

    /// As after a hard end: nothing is told, only the rows remain.
    private void restart() {
        close();
        calls.clear();
        open();
    }

    private OutboxId put(String key, String payload) {
        return store.write(tx -> outbox.enqueue(
                tx, new OutboxItem("check", key, payload.getBytes(StandardCharsets.UTF_8), time.instant())));
    }

    private int start() {
        return TestStore.done(outbox.start().join());
    }

    private static String payload(Call call) {
        return new String(call.delivery().item().payload(), StandardCharsets.UTF_8);
    }

    private void settled(int waiting, int sending, int givenUp) {
        assertThat(Await.value(outbox.counts(), new OutboxCounts(waiting, sending, givenUp)::equals))
                .isNotNull();
    }

    @Test
    void handsOutWhatWasEnqueuedBeforeAndAfterTheStart() throws Exception {
        put("a", "one");
        start();
        Call first = calls.take();
        assertThat(payload(first)).isEqualTo("one");
        assertThat(first.delivery().ambiguous()).isFalse();
        first.end(OutboxVerdict.delivered());
        settled(0, 0, 0);
        put("b", "two");
        assertThat(payload(calls.take())).isEqualTo("two");
    }

    @Test
    void replacesAWishThatStillWaitsAndKeepsItsId() throws Exception {
        OutboxId id = put("a", "old");
        assertThat(put("a", "new")).isEqualTo(id);
        settled(1, 0, 0);
        start();
        assertThat(payload(calls.take())).isEqualTo("new");
    }

    @Test
    void undoesTheWishWithItsAction() {
        store.database()
                .<Integer>write(tx -> {
                    outbox.enqueue(tx, new OutboxItem("check", "a", new byte[] {1}, time.instant()));
                    throw new IllegalStateException("the action failed");
                })
                .join();
        assertThat(TestStore.done(outbox.list(10).join())).isEmpty();
    }

    @Test
    void handsOutTheSameBytesAsAmbiguousAfterARestart() throws Exception {
        OutboxId id = put("a", "exact bytes");
        start();
        calls.take();
        restart();
        assertThat(start()).isEqualTo(1);
        put("a", "newer wish");
        Call again = calls.take();
        assertThat(again.delivery().id()).isEqualTo(id);
        assertThat(again.delivery().ambiguous()).isTrue();
        assertThat(again.delivery().attempt()).isEqualTo(2);
        assertThat(payload(again)).isEqualTo("exact bytes");
        again.end(OutboxVerdict.delivered());
        assertThat(payload(calls.take())).isEqualTo("newer wish");
    }

    @Test
    void waitsLongerAfterEachFailureWithinTheBounds() throws Exception {
        put("a", "x");
        start();
        long[] full = {8_000, 16_000, 20_000};
        for (long most : full) {
            calls.take().end(OutboxVerdict.again("NET-001"));
            settled(1, 0, 0);
            time.advance(Duration.ofMillis(most / 2 - 1));
            assertThat(calls).isEmpty();
            time.advance(Duration.ofMillis(most / 2 + 1));
        }
        assertThat(calls.take().delivery().attempt()).isEqualTo(4);
    }

    @Test
    void triesAtOnceWhenTheLineIsBackButNothingThatWasWishedForLater() throws Exception {
        put("a", "x");
        start();
        calls.take().end(OutboxVerdict.again("NET-001"));
        settled(1, 0, 0);
        store.write(tx -> outbox.enqueue(
                tx,
                new OutboxItem("check", "later", new byte[] {1}, time.instant().plusSeconds(3600))));
        assertThat(TestStore.done(outbox.nudge().join())).isEqualTo(1);
        Call again = calls.take();
        assertThat(payload(again)).isEqualTo("x");
        again.end(OutboxVerdict.delivered());
        settled(1, 0, 0);
        time.advance(Duration.ofHours(1));
        assertThat(calls.take().delivery().item().key()).isEqualTo("later");
    }

    @Test
    void handsOutNoMoreThanItMayAtOnceAndOneKeyOnlyOnce() throws Exception {
        start();
        put("a", "1");
        Call first = calls.take();
        put("a", "2");
        put("b", "3");
        Call second = calls.take();
        assertThat(payload(second)).isEqualTo("3");
        put("c", "4");
        settled(2, 2, 0);
        second.end(OutboxVerdict.delivered());
        assertThat(payload(calls.take())).isEqualTo("4");
        first.end(OutboxVerdict.delivered());
        assertThat(payload(calls.take())).isEqualTo("2");
    }

    @Test
    void givesUpWhereTheHandlerOrTheNumberOfAttemptsSaysSo() throws Exception {
        OutboxId id = put("a", "x");
        start();
        calls.take().end(new OutboxVerdict.GiveUp("BV-00437"));
        settled(0, 0, 1);
        assertThat(TestStore.done(outbox.list(10).join()))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("BV-00437"));
        assertThat(TestStore.done(outbox.revive(id).join())).isTrue();
        for (int i = 0; i < 5; i++) {
            calls.take().end(new OutboxVerdict.Again(time.instant(), false, "NET-001"));
        }
        settled(0, 0, 1);
    }

    @Test
    void takesAHandlerThatThrowsOrHangsForAnAmbiguousAttempt() throws Exception {
        put("a", "x");
        start();
        calls.take().verdict().completeExceptionally(new IllegalStateException("a bug"));
        settled(1, 0, 0);
        TestStore.done(outbox.nudge().join());
        Call hanging = calls.take();
        assertThat(hanging.delivery().ambiguous()).isTrue();
        settled(0, 1, 0);
        time.advance(Duration.ofSeconds(60));
        settled(1, 0, 0);
        hanging.end(OutboxVerdict.delivered());
        TestStore.done(outbox.nudge().join());
        assertThat(calls.take().delivery().attempt()).isEqualTo(3);
    }

    @Test
    void takesBackWhatWaitsAndNotWhatIsBeingSent() throws Exception {
        put("a", "x");
        assertThat(store.<Boolean>write(tx -> outbox.withdraw(tx, "check", "a")))
                .isTrue();
        settled(0, 0, 0);
        start();
        put("b", "y");
        calls.take();
        assertThat(store.<Boolean>write(tx -> outbox.withdraw(tx, "check", "b")))
                .isFalse();
    }

    @Test
    void letsItemsWithoutAHandlerWait() {
        start();
        store.write(tx -> outbox.enqueue(tx, new OutboxItem("other", "a", new byte[] {1}, time.instant())));
        settled(1, 0, 0);
        assertThat(TestStore.done(outbox.list(10).join()))
                .extracting(OutboxLine::state)
                .isEqualTo(List.of(OutboxState.WAITING));
        assertThat(calls).isEmpty();
    }

    @Test
    void forgetsWhatWasDeliveredLongAgo() throws Exception {
        put("a", "x");
        start();
        calls.take().end(OutboxVerdict.delivered());
        settled(0, 0, 0);
        time.advance(Duration.ofDays(2));
        restart();
        start();
        assertThat(store.<Long>read(tx -> tx.count("SELECT count(*) FROM outbox_item")))
                .isZero();
    }
}
