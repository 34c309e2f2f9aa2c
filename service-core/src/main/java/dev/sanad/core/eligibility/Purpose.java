package dev.sanad.core.eligibility;

/// What is asked (`eligibilityrequest-purpose`).
public enum Purpose {
    /// Is the coverage in force?
    VALIDATION("validation", 1),
    /// What does it cover, up to which limits, at which share?
    BENEFITS("benefits", 2),
    /// Which coverage has this person?
    DISCOVERY("discovery", 4);

    private final String code;
    private final int bit;

    Purpose(String code, int bit) {
        this.code = code;
        this.bit = bit;
    }

    /// The bit under which stored answers carry it; never changes.
    int bit() {
        return bit;
    }

    /// The code that is sent and stored.
    public String code() {
        return code;
    }
}
