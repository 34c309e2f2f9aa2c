package dev.sanad.core.store.planted;

import dev.sanad.core.eligibility.planted.LooksDown;

/// A floor that knows a feature: forbidden, and a cycle.
public final class LooksUp {
    public LooksDown above = new LooksDown();
}
