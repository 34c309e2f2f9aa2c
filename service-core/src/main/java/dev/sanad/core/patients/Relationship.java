package dev.sanad.core.patients;

/// How the patient stands to the subscriber (`subscriber-relationship`).
public enum Relationship {
    SELF("self"),
    SPOUSE("spouse"),
    CHILD("child"),
    PARENT("parent"),
    COMMON("common"),
    OTHER("other"),
    INJURED("injured");

    private final String code;

    Relationship(String code) {
        this.code = code;
    }

    /// The code that is sent and stored.
    public String code() {
        return code;
    }

    /// The relationship of a code, or `OTHER`.
    public static Relationship of(String code) {
        for (Relationship relationship : values()) {
            if (relationship.code.equals(code)) {
                return relationship;
            }
        }
        return OTHER;
    }
}
