package dev.sanad.core.session;

import java.util.EnumSet;
import java.util.Set;

/// What a user of the clinic is; decides what they may do. Stored by name.
public enum Role {
    /// Everything.
    OWNER(EnumSet.allOf(Permission.class)),
    /// Patients and eligibility at the front desk.
    RECEPTION(EnumSet.of(
            Permission.PATIENTS_READ,
            Permission.PATIENTS_CHANGE,
            Permission.ELIGIBILITY_CHECK,
            Permission.SYSTEM_READ)),
    /// What treatment needs.
    DOCTOR(EnumSet.of(
            Permission.PATIENTS_READ,
            Permission.ELIGIBILITY_CHECK,
            Permission.APPROVALS_WORK,
            Permission.CLINICAL_READ)),
    /// Prior authorisations.
    APPROVALS(EnumSet.of(
            Permission.PATIENTS_READ,
            Permission.PATIENTS_CHANGE,
            Permission.ELIGIBILITY_CHECK,
            Permission.APPROVALS_WORK,
            Permission.CLINICAL_READ,
            Permission.MESSAGES_READ,
            Permission.SYSTEM_READ)),
    /// Claims and payments.
    BILLING(EnumSet.of(
            Permission.PATIENTS_READ,
            Permission.PATIENTS_CHANGE,
            Permission.PATIENTS_IMPORT,
            Permission.ELIGIBILITY_CHECK,
            Permission.CLAIMS_WORK,
            Permission.PAYMENTS_READ,
            Permission.CLINICAL_READ,
            Permission.MESSAGES_READ,
            Permission.SYSTEM_READ)),
    /// The workstation itself, without patients.
    IT(EnumSet.of(Permission.SETTINGS_CHANGE, Permission.SYSTEM_READ, Permission.AUDIT_READ));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it so
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /// Whether this role may do it.
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
