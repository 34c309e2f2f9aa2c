package dev.sanad.core.eligibility.planted;

import dev.sanad.core.store.planted.LooksUp;

/// A feature that knows the floor: allowed alone, a cycle together with its twin.
public final class LooksDown {
    public LooksUp below() {
        return new LooksUp();
    }
}
