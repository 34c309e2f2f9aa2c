package dev.sanad.core.patients.imports;

/// What a file may hold at most; a file beyond it is refused before it can fill the memory or the disk.
///
/// @param fileBytes     size of the file
/// @param inflatedBytes all parts of an XLSX file unpacked
/// @param stringBytes   the shared texts of an XLSX file unpacked: they are held in memory
/// @param parts         parts of an XLSX file
/// @param columns       cells of a line
/// @param cell          characters of a cell
record ImportLimits(long fileBytes, long inflatedBytes, long stringBytes, int parts, int columns, int cell) {
    static final ImportLimits STANDARD = new ImportLimits(256L << 20, 1L << 30, 64L << 20, 1_000, 200, 2_000);
}
