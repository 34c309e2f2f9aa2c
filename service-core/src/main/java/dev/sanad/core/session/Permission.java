package dev.sanad.core.session;

/// Something that not everybody in a clinic may do.
public enum Permission {
    PATIENTS_READ,
    PATIENTS_CHANGE,
    PATIENTS_IMPORT,
    ELIGIBILITY_CHECK,
    APPROVALS_WORK,
    CLAIMS_WORK,
    PAYMENTS_READ,
    /// Diagnoses, notes, documents.
    CLINICAL_READ,
    /// Messages as they went over the line.
    MESSAGES_READ,
    SETTINGS_CHANGE,
    USERS_CHANGE,
    AUDIT_READ,
    SYSTEM_READ
}
