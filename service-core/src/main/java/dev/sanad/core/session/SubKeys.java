package dev.sanad.core.session;

import dev.sanad.core.store.StoreKey;
import java.util.Arrays;

/// The keys of the parts of a store, each derived from the data key for its purpose.
final class SubKeys implements AutoCloseable {
    private final byte[] clinic;
    private final byte[] cache;
    private final byte[] audit;
    private final byte[] certificates;

    SubKeys(byte[] dataKey) {
        this.clinic = VaultCrypto.subKey(dataKey, "clinic database");
        this.cache = VaultCrypto.subKey(dataKey, "cache database");
        this.audit = VaultCrypto.subKey(dataKey, "audit chain");
        this.certificates = VaultCrypto.subKey(dataKey, "certificate store");
    }

    StoreKey clinic() {
        return new StoreKey(clinic);
    }

    StoreKey cache() {
        return new StoreKey(cache);
    }

    byte[] audit() {
        return audit.clone();
    }

    byte[] certificates() {
        return certificates.clone();
    }

    @Override
    public void close() {
        for (byte[] key : new byte[][] {clinic, cache, audit, certificates}) {
            Arrays.fill(key, (byte) 0);
        }
    }
}
