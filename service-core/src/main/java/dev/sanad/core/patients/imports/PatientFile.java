package dev.sanad.core.patients.imports;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.patients.rules.PatientFindings;
import dev.sanad.core.patients.rules.PatientTidying;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A CSV or XLSX file of patients, read line by line; blank lines are passed over. For one thread.
///
/// Opening and every step throw {@link UnreadableFileException} where the file breaks a limit or its format.
public final class PatientFile implements Iterator<PatientLine>, AutoCloseable {
    private static final Set<ImportColumn> DOCUMENTS = EnumSet.of(
            ImportColumn.ID_NUMBER,
            ImportColumn.NATIONAL_ID,
            ImportColumn.IQAMA,
            ImportColumn.PASSPORT,
            ImportColumn.BORDER_NUMBER,
            ImportColumn.VISA,
            ImportColumn.DISPLACED_PERSON,
            ImportColumn.GCC_ID,
            ImportColumn.MRN);

    private final Sheet sheet;
    private final ImportVocabulary vocabulary;
    private final List<@Nullable ImportColumn> columns = new ArrayList<>();
    private final List<Finding> headingFindings = new ArrayList<>();
    private @Nullable SheetLine next;

    private PatientFile(Sheet sheet, ImportVocabulary vocabulary) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        advance();
        if (next != null) {
            heading(next);
            advance();
        }
    }

    /// Opens a file and reads its heading.
    public static PatientFile open(Path file, ImportVocabulary vocabulary) throws IOException {
        return open(file, vocabulary, ImportLimits.STANDARD);
    }

    static PatientFile open(Path file, ImportVocabulary vocabulary, ImportLimits limits) throws IOException {
        Sheet sheet = Sheet.open(file, limits);
        PatientFile opened = null;
        try {
            opened = new PatientFile(sheet, vocabulary);
            return opened;
        } finally {
            if (opened == null) {
                sheet.close();
            }
        }
    }

    private void heading(SheetLine line) {
        Set<ImportColumn> seen = EnumSet.noneOf(ImportColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = PatientTidying.line(line.cells().get(i));
            ImportColumn column = ImportColumn.of(heading).orElse(null);
            columns.add(column);
            String field = "column[" + (i + 1) + "]";
            if (column == null && !heading.isEmpty()) {
                headingFindings.add(PatientFindings.warning("SND-IMP-COLUMN", field));
            } else if (column != null && !seen.add(column)) {
                headingFindings.add(PatientFindings.error("SND-IMP-COLUMN/twice", field));
            }
        }
        if (seen.stream().noneMatch(DOCUMENTS::contains)) {
            headingFindings.add(PatientFindings.error("SND-IMP-HEADING", "heading"));
        }
    }

    /// What is to be said of the heading: an error where the file cannot be imported, warnings for columns that
    /// nobody
    /// understands and that are therefore not read.
    public List<Finding> headingFindings() {
        return columns.isEmpty()
                ? List.of(PatientFindings.error("SND-IMP-HEADING", "heading"))
                : List.copyOf(headingFindings);
    }

    private void advance() {
        next = null;
        while (next == null && sheet.hasNext()) {
            SheetLine line = sheet.next();
            if (!line.isBlank()) {
                next = line;
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public PatientLine next() {
        SheetLine line = next;
        if (line == null) {
            throw new NoSuchElementException();
        }
        advance();
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < line.cells().size() && i < columns.size(); i++) {
            ImportColumn column = columns.get(i);
            if (column != null) {
                cells.put(column, PatientTidying.line(line.cells().get(i)));
            }
        }
        return new LineReading(line.number(), cells, vocabulary).read();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
