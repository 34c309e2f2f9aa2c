package dev.sanad.core.kernel;

import java.util.function.Consumer;

/// A value that changes, as seen by those who may not change it.
///
/// A new subscriber first gets the current value, then every later one in order, each exactly once, never two at a
/// time. Delivery runs on the thread that changed the value; subscribers hop where they need to be and must not
/// block.
///
/// @param <T> immutable values
public interface Signal<T> {
    /// The current value.
    T get();

    /// Follows the value until the subscription is closed.
    Subscription subscribe(Consumer<? super T> subscriber);
}
