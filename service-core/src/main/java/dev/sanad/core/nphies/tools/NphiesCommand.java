package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            check    holds requests against the rules, on the day of the message or on --today;
                     findings are told in English and Arabic, or in the language of --lang

            A file may hold one message, or several: in an array, in other JSON, or one a line.
            A folder means every *.json, *.jsonl and *.ndjson below it.
            --json prints one object a line, for each message.
            The end: 0 well, 1 errors found, unreadable or lossy, 2 wrong usage.
            An answer is no request: check says so, looks at no rule, and finds nothing wrong.
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
                err.println("no *.json, *.jsonl or *.ndjson file is there");
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
            return below.filter(file -> isJson(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJson(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /// Does one file and says whether it is well.
    private boolean one(CommandLine line, Path file, PrintStream out) throws IOException {
        byte[] bytes = bytes(file);
        return line.action() == CommandLine.Action.INSPECT
                ? inspect(line, file.toString(), bytes, out)
                : check(line, file.toString(), bytes, out);
    }

    private boolean inspect(CommandLine line, String file, byte[] bytes, PrintStream out) {
        boolean fine = true;
        for (MessageInspector.Looked looked : inspector.look(bytes)) {
            if (line.json()) {
                out.println(FhirJson.line(new Element(JsonSheet.looked(file, looked))));
            } else {
                Sheet sheet = new Sheet(line.language());
                sheet.looked(file, looked);
                out.println(sheet.text());
            }
            fine &= looked instanceof MessageInspector.Looked.Understood(String _, Inspection inspection)
                    && inspection.lossless()
                    && inspection.allErrors().isEmpty();
        }
        return fine;
    }

    private boolean check(CommandLine line, String file, byte[] bytes, PrintStream out) {
        boolean fine = true;
        for (MessageChecker.Checked checked : checker.check(bytes, line.today())) {
            if (line.json()) {
                out.println(FhirJson.line(new Element(
                        JsonSheet.checked(file, checked, line.language().orElse(Language.EN)))));
            } else {
                Sheet sheet = new Sheet(line.language());
                sheet.checked(file, checked);
                out.println(sheet.text());
            }
            fine &= switch (checked) {
                case MessageChecker.Checked.Ran ran -> !ran.hasErrors();
                case MessageChecker.Checked.NotARequest _ -> true;
                case MessageChecker.Checked.NoMessage _, MessageChecker.Checked.Unreadable _ -> false;
            };
        }
        return fine;
    }

    /// The file's bytes, but no more of them than tell that it is too large.
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(FhirJson.MAX_BYTES + 1);
        }
    }
}
