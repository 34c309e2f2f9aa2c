package dev.sanad.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MutableSignalTest {
    @Test
    void deliversTheCurrentValueThenEveryChangeInOrder() {
        MutableSignal<Integer> signal = new MutableSignal<>(1);
        List<Integer> seen = new ArrayList<>();
        signal.subscribe(seen::add);
        signal.set(2);
        signal.set(2);
        signal.set(3);
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void deliversNothingAfterTheTieIsCut() {
        MutableSignal<Integer> signal = new MutableSignal<>(1);
        List<Integer> seen = new ArrayList<>();
        Subscription tie = signal.subscribe(seen::add);
        tie.close();
        tie.close();
        signal.set(2);
        assertThat(seen).containsExactly(1);
    }

    @Test
    void aChangeMadeByASubscriberComesAfterTheOneItIsTold() {
        MutableSignal<Integer> signal = new MutableSignal<>(0);
        List<Integer> seen = new ArrayList<>();
        signal.subscribe(value -> {
            if (value == 1) {
                signal.set(2);
            }
        });
        signal.subscribe(seen::add);
        signal.set(1);
        assertThat(seen).containsExactly(0, 1, 2);
    }

    @Test
    void manyWritersLoseNothingAndKeepTheOrder() throws InterruptedException {
        MutableSignal<Integer> signal = new MutableSignal<>(0);
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        signal.subscribe(seen::add);
        CountDownLatch done = new CountDownLatch(8);
        for (int writer = 0; writer < 8; writer++) {
            Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 500; i++) {
                    signal.update(value -> value + 1);
                }
                done.countDown();
            });
        }
        done.await();
        signal.set(-1);
        assertThat(seen).hasSize(4002).first().isEqualTo(0);
        assertThat(seen.subList(0, 4001)).isSorted();
    }

    @Test
    void aFailingSubscriberDoesNotSilenceTheNextChange() {
        MutableSignal<Integer> signal = new MutableSignal<>(0);
        List<Integer> seen = new ArrayList<>();
        signal.subscribe(seen::add);
        signal.subscribe(value -> {
            if (value == 1) {
                throw new IllegalStateException("bug in a subscriber");
            }
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> signal.set(1))
                .isInstanceOf(IllegalStateException.class);
        signal.set(2);
        assertThat(seen).containsExactly(0, 1, 2);
    }
}
