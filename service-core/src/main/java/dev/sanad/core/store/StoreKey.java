package dev.sanad.core.store;

import java.util.Arrays;

/// The raw 256-bit key of one database. It never shows itself in a text, and can be wiped.
public final class StoreKey implements AutoCloseable {
    /// The length of a key in bytes.
    public static final int BYTES = 32;

    private final byte[] bytes;

    /// Takes a copy of exactly 32 bytes.
    public StoreKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes;
    }

    /// Overwrites the key; the database that was opened with it can open no further connection.
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "StoreKey[hidden]";
    }
}
