package dev.sanad.core.patients;

import dev.sanad.core.kernel.Finding;
import java.util.List;

/// What became of a file of patients.
///
/// @param lines    lines read, without the heading
/// @param added    new records
/// @param changed  records that existed and were brought up to date
/// @param same     lines that changed nothing
/// @param refused  the lines that were not taken, at most 1,000 of them, and why
/// @param stopped  whether it was cancelled before the end
public record ImportReport(int lines, int added, int changed, int same, List<RefusedLine> refused, boolean stopped) {
    public ImportReport {
        refused = List.copyOf(refused);
    }

    /// A line that was not taken.
    ///
    /// @param line the line's number in the file, the heading being 1
    /// @param why  at least one finding
    public record RefusedLine(int line, List<Finding> why) {
        public RefusedLine {
            why = List.copyOf(why);
        }
    }
}
