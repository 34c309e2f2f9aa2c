package dev.sanad.core.session;

/// Why the workstation is locked.
public enum LockReason {
    /// Nobody has signed in since the program was started.
    START,
    /// Nobody touched it for a while.
    IDLE,
    /// Somebody locked it.
    PERSON,
    /// The operating system locked its screen.
    SYSTEM,
    /// The computer slept.
    SLEEP
}
