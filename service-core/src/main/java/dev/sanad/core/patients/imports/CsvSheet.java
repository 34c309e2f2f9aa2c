package dev.sanad.core.patients.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CSV file: UTF-8 with or without its mark, or UTF-16 with one; divided by comma, semicolon or tab, whichever
/// the
/// heading has most of. Other encodings are refused, not guessed: a wrong guess would garble Arabic names silently.
final class CsvSheet implements Sheet {
    private static final int LONGEST_LINE = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final ImportLimits limits;
    private final int skipped;

    private CsvSheet(CsvReader<CsvRecord> reader, ImportLimits limits, int skipped) {
        this.reader = reader;
        this.records = reader.iterator();
        this.limits = limits;
        this.skipped = skipped;
    }

    static CsvSheet open(Path file, ImportLimits limits) throws IOException {
        Encoding encoding = encoding(file);
        BufferedReader text = new BufferedReader(decoded(file, encoding), 1 << 16);
        try {
            int skipped = 0;
            String heading = peek(text);
            if (heading.regionMatches(true, 0, "sep=", 0, 4)) {
                text.readLine();
                skipped = 1;
                heading = peek(text);
            }
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator(heading))
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .skipEmptyLines(true)
                    .maxBufferSize(LONGEST_LINE)
                    .ofCsvRecord(text);
            return new CsvSheet(reader, limits, skipped);
        } catch (CharacterCodingException e) {
            text.close();
            throw new UnreadableFileException("not UTF-8", e);
        }
    }

    private record Encoding(Charset charset, int mark) {}

    private static Encoding encoding(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            int first = head.length > 1 ? (head[0] & 0xFF) << 8 | (head[1] & 0xFF) : 0;
            if (first == 0xFFFE) {
                return new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (first == 0xFEFF) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            boolean marked = first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF;
            return new Encoding(StandardCharsets.UTF_8, marked ? 3 : 0);
        }
    }

    private static Reader decoded(Path file, Encoding encoding) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// The first line, left in place.
    private static String peek(BufferedReader text) throws IOException {
        char[] ahead = new char[1 << 14];
        text.mark(ahead.length);
        int read = text.read(ahead, 0, ahead.length);
        text.reset();
        String start = read <= 0 ? "" : new String(ahead, 0, read);
        return start.lines().findFirst().orElse("");
    }

    private static char separator(String heading) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = heading.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public SheetLine next() {
        try {
            CsvRecord line = records.next();
            if (line.getFieldCount() > limits.columns()) {
                throw new UnreadableFileException("more than " + limits.columns() + " columns");
            }
            List<String> cells = new ArrayList<>(line.getFieldCount());
            for (String field : line.getFields()) {
                cells.add(Sheet.cell(field, limits));
            }
            return new SheetLine(Math.toIntExact(line.getStartingLineNumber()) + skipped, cells);
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFileException unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFileException("not UTF-8", e);
            }
        }
        return new UnreadableFileException("not a CSV file", e);
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }
}
