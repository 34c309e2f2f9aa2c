package dev.sanad.desktop.kit.nav;

/// Every section of the workstation, in the order of the navigator. What is open within a section is the argument
/// of
/// its [Place].
public enum Route {
    TODAY,
    PATIENTS,
    ELIGIBILITY,
    ASSISTANT,
    KNOWLEDGE,
    SYSTEM,
    SETTINGS
}
