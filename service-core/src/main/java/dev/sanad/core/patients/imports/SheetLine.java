package dev.sanad.core.patients.imports;

import java.util.List;

/// One line of a file as text.
///
/// @param number the line's number in the file, from 1
/// @param cells  texts without surrounding blanks; a date of a spreadsheet as `yyyy-MM-dd`
record SheetLine(int number, List<String> cells) {
    SheetLine {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
