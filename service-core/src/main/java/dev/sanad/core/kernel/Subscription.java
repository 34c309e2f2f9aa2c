package dev.sanad.core.kernel;

/// A tie that can be cut. Cutting twice does nothing.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
