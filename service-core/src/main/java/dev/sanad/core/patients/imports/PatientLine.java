package dev.sanad.core.patients.imports;

import dev.sanad.core.kernel.Finding;
import java.util.List;

/// One line of a file of patients.
public sealed interface PatientLine {
    /// The line's number in the file, the heading being 1.
    int number();

    /// A line that was understood.
    record Understood(int number, PatientPatch patch) implements PatientLine {}

    /// A line that was not, and why.
    record NotUnderstood(int number, List<Finding> why) implements PatientLine {
        public NotUnderstood {
            why = List.copyOf(why);
        }
    }
}
