package dev.sanad.installers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What is packed.
///
/// @param version   of the program as the build names it, e.g. `0.1.0-SNAPSHOT`
/// @param stamp     the one time that every file gets, so that two builds give the same bytes
/// @param system    for which system
/// @param processor `x86_64` or `aarch64`
/// @param home      the module's folder: argument files and resources
/// @param target    the module's target folder
/// @param kinds     what is made
record Release(
        String version,
        Instant stamp,
        HostSystem system,
        String processor,
        Path home,
        Path target,
        List<String> kinds) {
    Release {
        kinds = List.copyOf(kinds);
    }

    /// Numbers and dots only, as installers want it: `0.1.0`.
    String numbers() {
        return version.split("-", 2)[0];
    }

    /// The processor as file names and the list of updates name it: `x64` or `aarch64`.
    String arch() {
        return processor.equals("x86_64") ? "x64" : processor;
    }

    /// Where packages and everything beside them end up.
    Path packages() {
        return target.resolve("packages");
    }

    /// Where steps leave what the next one needs.
    Path work() {
        return target.resolve("work");
    }

    Path resources() {
        return home.resolve("resources");
    }
}
