package dev.sanad.core.patients;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.ImportReport.RefusedLine;
import dev.sanad.core.patients.imports.ImportVocabulary;
import dev.sanad.core.patients.imports.PatientFile;
import dev.sanad.core.patients.imports.PatientLine;
import dev.sanad.core.patients.imports.UnreadableFileException;
import dev.sanad.core.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a file on `io` and stores its lines, some hundred in a transaction: what was stored stays stored when a
/// later
/// line cannot be read, or when somebody stops it.
final class PatientImport {
    private static final Logger LOG = LoggerFactory.getLogger(PatientImport.class);
    private static final int BATCH = 250;
    private static final int MOST_REFUSED = 1_000;

    private final CoreExecutors executors;
    private final Database database;
    private final Supplier<ImportVocabulary> vocabulary;
    private final ImportBatch batches;

    PatientImport(
            CoreExecutors executors, Database database, Supplier<ImportVocabulary> vocabulary, ImportBatch batches) {
        this.executors = executors;
        this.database = database;
        this.vocabulary = vocabulary;
        this.batches = batches;
    }

    /// @param count gets the number of records after each batch
    CompletableFuture<Outcome<ImportReport>> run(
            Path file, IntConsumer progress, Cancellation cancellation, LongConsumer count) {
        return executors.onIo(() -> {
            try (PatientFile lines = PatientFile.open(file, vocabulary.get())) {
                List<Finding> heading = lines.headingFindings();
                if (heading.stream().anyMatch(Finding::isError)) {
                    return Outcome.refused(heading);
                }
                return read(lines, new Tally(heading), progress, cancellation, count);
            } catch (UnreadableFileException e) {
                return Outcome.failed(Failure.of(FailureCode.FILE_UNREADABLE, e.fact()));
            } catch (IOException e) {
                return Outcome.failed(
                        SupportReference.logged(LOG, FailureCode.FILE_UNREADABLE, "reading a file to import", e));
            }
        });
    }

    private Outcome<ImportReport> read(
            PatientFile lines, Tally tally, IntConsumer progress, Cancellation cancellation, LongConsumer count) {
        List<PatientLine.Understood> batch = new ArrayList<>();
        while (lines.hasNext() && !cancellation.isCancelled()) {
            PatientLine line = lines.next();
            tally.lines++;
            switch (line) {
                case PatientLine.Understood understood -> batch.add(understood);
                case PatientLine.NotUnderstood(int number, List<Finding> why) -> tally.refuse(number, why);
            }
            if (batch.size() == BATCH || !lines.hasNext()) {
                Outcome<ImportBatch.Result> stored = store(batch, count);
                if (!(stored instanceof Outcome.Done<ImportBatch.Result>(ImportBatch.Result result))) {
                    return stored.map(_ -> tally.report(true));
                }
                tally.add(result);
                batch.clear();
                progress.accept(tally.lines);
            }
        }
        // Lines that were read but not stored when somebody stopped it do not count as done.
        tally.lines -= batch.size();
        return Outcome.done(tally.report(cancellation.isCancelled() && (lines.hasNext() || !batch.isEmpty())));
    }

    private Outcome<ImportBatch.Result> store(List<PatientLine.Understood> batch, LongConsumer count) {
        List<PatientLine.Understood> lines = List.copyOf(batch);
        return database.write(tx -> {
                    ImportBatch.Result result = batches.store(tx, lines);
                    tx.afterCommit(() -> count.accept(result.patients()));
                    return result;
                })
                .join();
    }

    /// What has happened so far.
    private static final class Tally {
        private final List<RefusedLine> refused = new ArrayList<>();
        private int lines;
        private int added;
        private int changed;
        private int same;

        Tally(List<Finding> heading) {
            if (!heading.isEmpty()) {
                refused.add(new RefusedLine(1, heading));
            }
        }

        void refuse(int line, List<Finding> why) {
            if (refused.size() < MOST_REFUSED) {
                refused.add(new RefusedLine(line, why));
            }
        }

        void add(ImportBatch.Result result) {
            added += result.added();
            changed += result.changed();
            same += result.same();
            result.refused().forEach(line -> refuse(line.line(), line.why()));
        }

        ImportReport report(boolean stopped) {
            List<RefusedLine> inOrder = refused.stream()
                    .sorted(Comparator.comparingInt(RefusedLine::line))
                    .toList();
            return new ImportReport(lines, added, changed, same, inOrder, stopped);
        }
    }
}
