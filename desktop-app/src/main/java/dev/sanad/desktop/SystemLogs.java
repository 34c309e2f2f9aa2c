package dev.sanad.desktop;

import org.slf4j.jdk.platform.logging.SLF4JSystemLoggerFinder;

/// Who writes the log of what speaks through `System.Logger`, as JavaFX does on its way to the first frame: SLF4J, like
/// everybody else.
///
/// The platform looks for a second finder behind the first, and the search for one goes through every jar of the class
/// path. It ends early only where a second name stands beside the first and the next jar has a list of its own: hence
/// [Second], and the place of SLF4J's jar on the class path.
public final class SystemLogs extends SLF4JSystemLoggerFinder {
    /// Asked by the service loader.
    public SystemLogs() {}

    /// Found and never made.
    public static final class Second extends SLF4JSystemLoggerFinder {
        /// Would be asked by the service loader.
        public Second() {}
    }
}
