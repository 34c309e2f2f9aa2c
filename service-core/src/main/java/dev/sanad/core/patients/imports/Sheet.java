package dev.sanad.core.patients.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The lines of a file one after the other, never all at once. Not safe for more than one thread.
///
/// `next` throws {@link UnreadableFileException} where the file breaks a limit or its format.
interface Sheet extends Iterator<SheetLine>, AutoCloseable {
    @Override
    void close() throws IOException;

    /// Opens a file by what it is, not by what it is called.
    static Sheet open(Path file, ImportLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw new UnreadableFileException("larger than " + (limits.fileBytes() >> 20) + " MB");
        }
        byte[] head = new byte[4];
        int read;
        try (var in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, head.length);
        }
        if (read == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return XlsxSheet.open(file, limits);
        }
        if (read == 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new UnreadableFileException("old XLS format");
        }
        return CsvSheet.open(file, limits);
    }

    /// The text of a cell as it is taken: without surrounding blanks; `="0512…"`, by which people keep leading
    /// zeros,
    /// as
    /// what stands between the quotes. Nothing is ever computed.
    static String cell(@Nullable String raw, ImportLimits limits) {
        if (raw == null) {
            return "";
        }
        if (raw.length() > limits.cell()) {
            throw new UnreadableFileException("a cell of more than " + limits.cell() + " characters");
        }
        String text = raw.strip();
        boolean keptAsText = text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"");
        return keptAsText ? text.substring(2, text.length() - 1) : text;
    }
}
