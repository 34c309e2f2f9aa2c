package dev.sanad.desktop.kit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class FrameQueueTest {
    private final List<List<String>> frames = new ArrayList<>();
    private final List<FrameQueue.End> ends = new ArrayList<>();
    private final List<Runnable> due = new ArrayList<>();
    private final Source source = new Source();
    private final FrameQueue<String> queue = new FrameQueue<>(4, this::coalesced, frames::add, ends::add);

    @Test
    void deliversOnceAFrameAndAsksForWhatWasTaken() {
        queue.onSubscribe(source);
        assertThat(source.asked).isEqualTo(4);
        queue.onNext("a");
        queue.onNext("b");
        assertThat(frames).isEmpty();
        frame();
        assertThat(frames).containsExactly(List.of("a", "b"));
        assertThat(source.asked).isEqualTo(6);
        frame();
        assertThat(frames).hasSize(1);
    }

    @Test
    void aWindowThatDrawsNothingHoldsTheSenderBack() {
        queue.onSubscribe(source);
        for (int sent = 0; sent < source.asked; sent++) {
            queue.onNext("x");
        }
        assertThat(source.asked).isEqualTo(4);
    }

    @Test
    void theEndComesAfterTheLastItem() {
        queue.onSubscribe(source);
        queue.onNext("a");
        queue.onComplete();
        frame();
        assertThat(frames).containsExactly(List.of("a"));
        assertThat(ends).containsExactly(new FrameQueue.End(null));
    }

    @Test
    void cancellingKeepsWhatCameAndNothingMore() {
        queue.onSubscribe(source);
        queue.onNext("a");
        queue.cancel();
        assertThat(source.cancelled).isTrue();
        assertThat(frames).containsExactly(List.of("a"));
        queue.onNext("late");
        queue.onComplete();
        frame();
        assertThat(frames).hasSize(1);
        assertThat(ends).isEmpty();
    }

    @Test
    void aSenderThatSendsMoreThanWasAskedForIsStopped() {
        queue.onSubscribe(source);
        for (int sent = 0; sent < 5; sent++) {
            queue.onNext("x");
        }
        frame();
        assertThat(source.cancelled).isTrue();
        assertThat(ends.getFirst().trouble()).isInstanceOf(IllegalStateException.class);
        assertThat(frames.getFirst()).hasSize(4);
    }

    private Runnable coalesced(Runnable work) {
        return () -> {
            if (due.isEmpty()) {
                due.add(work);
            }
        };
    }

    private void frame() {
        List<Runnable> now = List.copyOf(due);
        due.clear();
        now.forEach(Runnable::run);
    }

    private static final class Source implements Flow.Subscription {
        long asked;
        boolean cancelled;

        @Override
        public void request(long more) {
            asked += more;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
