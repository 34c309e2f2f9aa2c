package dev.sanad.desktop.eligibility.planted;

/// The feature that is known by another.
public final class Sibling {}
