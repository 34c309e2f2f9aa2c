package dev.sanad.core.eligibility;

/// How an answer came to be on the screen; one badge, the same everywhere.
public enum Freshness {
    /// Just answered over the line.
    LIVE,
    /// From the store, and still valid by the clinic's setting.
    CACHED,
    /// From the store, older than the clinic's setting, or for another day.
    STALE
}
