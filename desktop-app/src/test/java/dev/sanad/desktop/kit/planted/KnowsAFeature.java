package dev.sanad.desktop.kit.planted;

import dev.sanad.desktop.patients.planted.KnowsASibling;

/// A kit that knows a feature.
public final class KnowsAFeature {
    public KnowsASibling feature = new KnowsASibling();
}
