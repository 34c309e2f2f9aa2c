package dev.sanad.core.nphies;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What MANIFEST.csv says of the captured messages.
public final class Manifest {
    private Manifest() {}

    /// One line.
    public record Line(
            String file,
            String event,
            String response,
            String focus,
            String outcome,
            String adjudication,
            List<String> errors,
            boolean official) {
        /// A short name for test reports.
        @Override
        public String toString() {
            return file;
        }
    }

    public static Stream<Line> lines() {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Captured.folder().resolve("MANIFEST.csv"))) {
            return csv.stream().map(Manifest::line).toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Line line(NamedCsvRecord line) {
        return new Line(
                line.getField("file"),
                line.getField("event_code"),
                line.getField("response_code"),
                line.getField("focal_resource"),
                line.getField("outcome"),
                line.getField("adjudication_outcome"),
                Arrays.stream(line.getField("error_codes").split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                line.getField("official_or_third_party").equals("official"));
    }
}
