package dev.sanad.core.eligibility;

/// What is asked (`eligibilityrequest-purpose`).
public enum Purpose {
    /// Is the coverage in force?
    VALIDATION("validation"),
    /// What does it cover, up to which limits, at which share?
    BENEFITS("benefits"),
    /// Which coverage has this person?
    DISCOVERY("discovery");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /// The code that is sent and stored.
    public String code() {
        return code;
    }
}
