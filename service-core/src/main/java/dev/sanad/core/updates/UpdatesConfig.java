package dev.sanad.core.updates;

import dev.sanad.core.policy.ClinicPolicy;
import java.nio.file.Path;
import java.time.Duration;

/// What new versions are looked for with.
///
/// @param policy   whether and where
/// @param running  the version that runs
/// @param platform which files fit this computer
/// @param folder   of this workstation; fetched files and notes go below it
/// @param first    how long after the start it looks
/// @param period   how often after that
public record UpdatesConfig(
        ClinicPolicy.Updates policy, Version running, Platform platform, Path folder, Duration first, Duration period) {
    /// Which files fit a computer.
    ///
    /// @param os   `linux`, `windows` or `macos`
    /// @param arch `x64` or `aarch64`
    /// @param kind how the program was installed: `deb`, `rpm`, `msi`, `dmg`, `pkg`, `portable`; empty where it was
    ///             not installed, and then nothing fits
    public record Platform(String os, String arch, String kind) {}

    /// Looks twenty seconds after the start and then every six hours.
    public static UpdatesConfig of(ClinicPolicy.Updates policy, Version running, Platform platform, Path folder) {
        return new UpdatesConfig(policy, running, platform, folder, Duration.ofSeconds(20), Duration.ofHours(6));
    }
}
