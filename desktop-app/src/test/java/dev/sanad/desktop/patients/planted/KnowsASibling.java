package dev.sanad.desktop.patients.planted;

import dev.sanad.desktop.eligibility.planted.Sibling;

/// A feature that knows another feature.
public final class KnowsASibling {
    public Sibling sibling = new Sibling();
}
