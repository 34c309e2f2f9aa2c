package dev.sanad.desktop.kit.nav;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every destination of the workstation, as a tree: sections at the top, their pages below.
public enum Route {
    TODAY(null),
    PATIENTS(null),
    PATIENT(PATIENTS),
    PATIENT_FORM(PATIENTS),
    ELIGIBILITY(null),
    ANSWER(ELIGIBILITY),
    SYSTEM(null),
    SETTINGS(null);

    private final @Nullable Route parent;

    Route(@Nullable Route parent) {
        this.parent = parent;
    }

    /// The destination above; empty for a section.
    public Optional<Route> parent() {
        return Optional.ofNullable(parent);
    }

    /// The section that this destination belongs to; itself for a section.
    public Route section() {
        return parent == null ? this : parent.section();
    }
}
