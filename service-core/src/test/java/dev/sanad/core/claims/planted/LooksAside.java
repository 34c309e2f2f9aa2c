package dev.sanad.core.claims.planted;

import dev.sanad.core.eligibility.planted.LooksDown;

/// A feature that knows another feature: forbidden.
public final class LooksAside {
    public LooksDown beside = new LooksDown();
}
