package dev.sanad.core.nphies.tools;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The command line for support: look at messages, check requests. Reads files only; sends nothing.
public final class NphiesCommand {
    /// Everything is well.
    public static final int FINE = 0;

    /// Errors, unreadable files or a loss were found.
    public static final int FOUND = 1;

    /// The arguments make no sense.
    public static final int USAGE = 2;

    private static final String HELP = """
            usage: inspect FILE|DIR [--json] [--lang en|ar]
                   check   FILE|DIR [--json] [--lang en|ar] [--today YYYY-MM-DD]

            inspect  says what NPHIES messages hold: event, parties, outcome, errors, sums,
                     messages inside, and what is not understood
            check    holds requests against the rules, on the day of the message or on --today

            A folder means every *.json below it. --json prints one object a line and file.
            The end: 0 well, 1 errors found, unreadable or lossy, 2 wrong usage.
            """;

    private final MessageInspector inspector = new MessageInspector();
    private final MessageChecker checker = new MessageChecker();

    /// Runs one command.
    ///
    /// @return the exit code
    public int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(HELP);
            return FINE;
        }
        Optional<CommandLine> line = CommandLine.read(args);
        if (line.isEmpty()) {
            err.print(HELP);
            return USAGE;
        }
        try {
            List<Path> files = files(line.get().target());
            if (files.isEmpty()) {
                err.println("no *.json file is there");
                return USAGE;
            }
            boolean fine = true;
            for (Path file : files) {
                fine &= one(line.get(), file, out);
            }
            return fine ? FINE : FOUND;
        } catch (IOException trouble) {
            err.println("cannot be read: " + trouble.getClass().getSimpleName());
            return FOUND;
        }
    }

    private static List<Path> files(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of(target);
        }
        try (Stream<Path> below = Files.walk(target)) {
            return below.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /// Does one file and says whether it is well.
    private boolean one(CommandLine line, Path file, PrintStream out) throws IOException {
        byte[] bytes = bytes(file);
        Sheet sheet = new Sheet(line.language());
        if (line.action() == CommandLine.Action.INSPECT) {
            MessageInspector.Looked looked = inspector.look(bytes);
            if (line.json()) {
                out.println(FhirJson.line(new Element(JsonSheet.looked(file.toString(), looked))));
            } else {
                sheet.looked(file.toString(), looked);
                out.println(sheet.text());
            }
            return looked instanceof MessageInspector.Looked.Understood(String _, Inspection inspection)
                    && inspection.lossless()
                    && inspection.allErrors().isEmpty();
        }
        MessageChecker.Checked checked = checker.check(bytes, line.today());
        if (line.json()) {
            out.println(FhirJson.line(new Element(JsonSheet.checked(file.toString(), checked, line.language()))));
        } else {
            sheet.checked(file.toString(), checked);
            out.println(sheet.text());
        }
        return checked instanceof MessageChecker.Checked.Ran ran && !ran.hasErrors();
    }

    /// The file's bytes, but no more of them than tell that it is too large.
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(FhirJson.MAX_BYTES + 1);
        }
    }
}
