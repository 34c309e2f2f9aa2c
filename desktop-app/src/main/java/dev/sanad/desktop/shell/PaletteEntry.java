package dev.sanad.desktop.shell;

import dev.sanad.core.patients.PatientHit;
import dev.sanad.desktop.kit.nav.Command;

/// One line of the palette.
sealed interface PaletteEntry {
    /// Something to have done.
    record Action(Command command) implements PaletteEntry {}

    /// Somebody to open.
    record Person(PatientHit hit) implements PaletteEntry {}
}
