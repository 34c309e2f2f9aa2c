package dev.sanad.core.knowledge.reading;

import java.time.Duration;

/// What a document may hold at most; one beyond it is refused before it can fill the memory.
///
/// @param fileBytes     size of the file
/// @param textBytes     size of a plain text file
/// @param inflatedBytes all packed parts of a file unpacked
/// @param partBytes     one packed part unpacked
/// @param parts         packed parts of a file
/// @param extent        of its text
public record ReadingLimits(
        int fileBytes, int textBytes, long inflatedBytes, long partBytes, int parts, ReadingLimits.Extent extent) {
    /// How much text may be taken out of a document, and how long that may take.
    ///
    /// @param pages      of a PDF
    /// @param characters in all
    /// @param time       of reading
    public record Extent(int pages, int characters, Duration time) {}

    /// 64 MB, 16 MB of plain text, 512 MB unpacked, 128 MB a part, 20,000 parts, 3,000 pages, 10
    /// million characters, 2 minutes.
    public static ReadingLimits standard() {
        return new ReadingLimits(
                64 << 20,
                16 << 20,
                512L << 20,
                128L << 20,
                20_000,
                new Extent(3_000, 10_000_000, Duration.ofMinutes(2)));
    }
}
