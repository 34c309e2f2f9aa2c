package dev.sanad.core.patients.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of an XLSX file, read line by line. A formula counts as its last computed value.
///
/// Before the reader sees the file every part is unpacked once into nothing and counted, so that a small file
/// cannot
/// become a large one in memory.
final class XlsxSheet implements Sheet {
    private static final int LONGEST_TEXT = 4 << 20;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final ImportLimits limits;

    private XlsxSheet(ReadableWorkbook workbook, Stream<Row> stream, ImportLimits limits) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.limits = limits;
    }

    static XlsxSheet open(Path file, ImportLimits limits) throws IOException {
        weigh(file, limits);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return new XlsxSheet(workbook, workbook.getFirstSheet().openStream(), limits);
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw new UnreadableFileException("not an XLSX file", e);
        }
    }

    private static void weigh(Path file, ImportLimits limits) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw new UnreadableFileException("more than " + limits.parts() + " parts");
            }
            long left = limits.inflatedBytes();
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                boolean strings = part.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
                left -= inflated(zip, part, strings ? Math.min(left, limits.stringBytes()) : left);
            }
        } catch (IOException e) {
            throw new UnreadableFileException("not an XLSX file", e);
        }
    }

    private static long inflated(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        int run = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                run = longestRun(buffer, read, run);
                if (bytes > most || run < 0) {
                    throw new UnreadableFileException("too large when unpacked");
                }
            }
        }
        return bytes;
    }

    /// The bytes since the last tag, or -1 where one text is longer than a part of the file may keep in memory at
    /// once.
    private static int longestRun(byte[] buffer, int read, int before) {
        int run = before;
        for (int i = 0; i < read; i++) {
            run = buffer[i] == '<' ? 0 : run + 1;
            if (run > LONGEST_TEXT) {
                return -1;
            }
        }
        return run;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new UnreadableFileException("not an XLSX file", e);
        }
    }

    @Override
    public SheetLine next() {
        try {
            Row row = rows.next();
            if (row.getCellCount() > limits.columns()) {
                throw new UnreadableFileException("more than " + limits.columns() + " columns");
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i)
                        .map(cell -> Sheet.cell(text(cell), limits))
                        .orElse(""));
            }
            return new SheetLine(row.getRowNum(), cells);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableFileException("not an XLSX file", e);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.STRING ? cell.asString() : rawText(cell);
        }
        String format = cell.getDataFormatString();
        if (format != null && isDate(format)) {
            LocalDateTime moment = cell.asDate();
            return moment == null ? "" : moment.toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String rawText(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static boolean isDate(String format) {
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return bare.contains("y") && (bare.contains("m") || bare.contains("d"));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
