package dev.sanad.core.patients;

/// `ksa-administrative-gender` with the base FHIR gender that goes beside it.
public enum Gender {
    MALE("male", "male"),
    FEMALE("female", "female"),
    UNKNOWN("unknown", "unknown"),
    UNDETERMINED("U", "other"),
    UNDIFFERENTIATED("N", "other"),
    CHANGED_TO_MALE("A", "male"),
    CHANGED_TO_FEMALE("B", "female"),
    NOT_COMPLETED("C", "unknown");

    private final String code;
    private final String fhir;

    Gender(String code, String fhir) {
        this.code = code;
        this.fhir = fhir;
    }

    /// The code in `ksa-administrative-gender`.
    public String code() {
        return code;
    }

    /// The code in FHIR's `administrative-gender`.
    public String fhir() {
        return fhir;
    }

    /// The gender of a code, or `UNKNOWN`.
    public static Gender of(String code) {
        for (Gender gender : values()) {
            if (gender.code.equals(code)) {
                return gender;
            }
        }
        return UNKNOWN;
    }
}
