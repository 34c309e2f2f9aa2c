package dev.sanad.benchmarks.line;

import dev.sanad.core.kernel.PatientId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The process in which checks are timed: `FOLDER EXCHANGE REQUEST PATIENT`. Does what it is told on its standard
/// input, line by line: `open` a desk and choose the patient, `rest` half a second, `ours`, `bare`, `kept` (bare, with
/// both messages in a plain journal), `request` (keeps
/// the last message in the file REQUEST), `recall` the patient whose answer is known, `change` the question and back.
final class LineChild {
    private static final long HAND_NANOS = 500_000_000;

    private final Path folder;
    private final URI exchange;
    private final Path request;
    private final PatientId patient;
    private @Nullable Desk desk;
    private @Nullable BareExchange bare;
    private @Nullable PlainJournal journal;

    private LineChild(String[] args) {
        folder = Path.of(args[0]);
        exchange = URI.create(args[1]);
        request = Path.of(args[2]);
        patient = new PatientId(args[3]);
    }

    /// Ends with 1 on the first trouble; JavaFX' own threads would keep it up otherwise.
    public static void main(String[] args) {
        try {
            new LineChild(args).obey();
            System.exit(0);
        } catch (IOException | SQLException | RuntimeException trouble) {
            trouble.printStackTrace();
            System.exit(1);
        }
    }

    private void obey() throws IOException, SQLException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(told(line));
        }
        if (desk != null) {
            desk.close();
        }
        if (journal != null) {
            journal.close();
        }
    }

    private String told(String line) throws IOException, SQLException {
        return switch (line) {
            case "open" -> {
                Desk opened = Desk.open(folder, exchange);
                opened.choose(patient);
                desk = opened;
                yield "open";
            }
            case "rest" -> {
                rest();
                yield "rested";
            }
            case "ours" -> Long.toString(opened().check());
            case "recall" -> Long.toString(opened().recall(patient));
            case "change" -> Long.toString(opened().change());
            case "bare" -> Long.toString(bare().post(_ -> {}));
            case "kept" -> Long.toString(bare().post(journal()::keep));
            case "request" -> {
                Files.writeString(request, opened().lastRequest());
                yield "kept";
            }
            default -> throw new IllegalArgumentException(line);
        };
    }

    /// A hand moves to the button meanwhile.
    private static void rest() {
        long until = System.nanoTime() + HAND_NANOS;
        for (long left = HAND_NANOS; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Desk opened() {
        Desk now = desk;
        if (now == null) {
            throw new IllegalStateException("nothing is open");
        }
        return now;
    }

    private BareExchange bare() throws IOException {
        BareExchange now = bare;
        if (now == null) {
            now = new BareExchange(exchange, Files.readString(request));
            bare = now;
        }
        return now;
    }

    private PlainJournal journal() throws SQLException {
        PlainJournal now = journal;
        if (now == null) {
            now = new PlainJournal(request.resolveSibling("plain.db"));
            journal = now;
        }
        return now;
    }
}
