package dev.sanad.core.kernel;

/// A value that tells who a person is. The text must not reach a log, a metric or a file name.
///
/// @param kind  what kind of value
/// @param value as it is written; never blank
public record Personal(Kind kind, String value) {
    /// Kinds of personal values. Stored by name.
    public enum Kind {
        NAME,
        NATIONAL_ID,
        IQAMA,
        PASSPORT,
        VISA,
        BORDER_NUMBER,
        GCC_ID,
        /// The clinic's own file number.
        MRN,
        /// A membership or policy number of an insurance.
        MEMBER,
        PHONE,
        EMAIL,
        /// A day; a birth date above all.
        DATE,
        ADDRESS,
        /// A bank account (IBAN).
        ACCOUNT,
        /// A long number of which nobody knows what it is.
        NUMBER
    }

    public Personal {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a personal value is never blank");
        }
    }

    @Override
    public String toString() {
        return "Personal[" + kind + "]";
    }
}
