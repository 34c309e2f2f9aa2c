package dev.sanad.desktop.kit.fx;

import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.value.WritableValue;
import org.jspecify.annotations.Nullable;

/// Brings signals of the core to the JavaFX thread with one hop each, until it is released.
///
/// `bind` and `follow` deliver the newest value only: values that arrive faster than the thread takes them are
/// skipped. `each` delivers all of them in order. Nothing is delivered after `release`.
public final class SignalBinder {
    private final Executor fx;
    private final List<Subscription> ties = new ArrayList<>();

    public SignalBinder(Executor fx) {
        this.fx = fx;
    }

    /// Keeps a property at the signal's newest value.
    public <T> void bind(Signal<? extends T> signal, WritableValue<? super T> property) {
        follow(signal, property::setValue);
    }

    /// Calls a consumer on the JavaFX thread with the newest value.
    public <T> void follow(Signal<T> signal, Consumer<? super T> consumer) {
        Tie tie = new Tie();
        String name = TaskNames.host(consumer);
        AtomicReference<@Nullable T> newest = new AtomicReference<>();
        Subscription source = signal.subscribe(value -> {
            if (newest.getAndSet(value) == null) {
                fx.execute(TaskNames.named(name, () -> {
                    T taken = newest.getAndSet(null);
                    if (taken != null && tie.open) {
                        consumer.accept(taken);
                    }
                }));
            }
        });
        keep(tie, source);
    }

    /// Calls a consumer on the JavaFX thread with every value, in order.
    public <T> void each(Signal<T> signal, Consumer<? super T> consumer) {
        Tie tie = new Tie();
        String name = TaskNames.host(consumer);
        Subscription source = signal.subscribe(value -> fx.execute(TaskNames.named(name, () -> {
            if (tie.open) {
                consumer.accept(value);
            }
        })));
        keep(tie, source);
    }

    /// Lets go of every signal.
    public void release() {
        ties.forEach(Subscription::close);
        ties.clear();
    }

    private void keep(Tie tie, Subscription source) {
        ties.add(() -> {
            tie.open = false;
            source.close();
        });
    }

    private static final class Tie {
        private volatile boolean open = true;
    }
}
