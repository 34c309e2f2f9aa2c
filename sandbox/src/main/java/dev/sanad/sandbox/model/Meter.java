package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpSink;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/// Counts. Any thread.
final class Meter {
    final LongAdder requests = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder faults = new LongAdder();
    final LongAdder tokens = new LongAdder();
    final LongAdder tokensAfterLeaving = new LongAdder();
    private final LongAdder streams = new LongAdder();
    private final LongAdder leftEarly = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder bytesAfterLeaving = new LongAdder();
    private final AtomicReference<Optional<StreamEnd>> last = new AtomicReference<>(Optional.empty());

    void ended(HttpSink sink, long said, long inAll, StreamEnd.How how) {
        streams.increment();
        bytes.add(sink.bytes());
        bytesAfterLeaving.add(sink.bytesAfterLeaving());
        if (how == StreamEnd.How.LEFT) {
            leftEarly.increment();
        }
        last.set(Optional.of(new StreamEnd(said, inAll, sink.bytes(), how, sink.lastWrite(), sink.leftAt())));
    }

    ModelStatistics statistics() {
        return new ModelStatistics(
                requests.sum(),
                refused.sum(),
                faults.sum(),
                streams.sum(),
                leftEarly.sum(),
                tokens.sum(),
                tokensAfterLeaving.sum(),
                bytes.sum(),
                bytesAfterLeaving.sum(),
                last.get());
    }
}
