package dev.sanad.core.eligibility;

/// What the feature is doing, for the status bar and the System page.
///
/// @param inFlight   checks on the line
/// @param queued     checks that wait for the line
/// @param cachedRows answers in the store on disk
/// @param cacheHits  since the start
/// @param cacheMisses since the start
public record EligibilityActivity(int inFlight, int queued, long cachedRows, long cacheHits, long cacheMisses) {
    /// Nothing yet.
    public static final EligibilityActivity IDLE = new EligibilityActivity(0, 0, 0, 0, 0);
}
