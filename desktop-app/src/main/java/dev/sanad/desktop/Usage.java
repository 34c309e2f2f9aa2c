package dev.sanad.desktop;

import java.util.Set;

/// What each command of the command line is told with, and which options it takes.
enum Usage {
    ALL(0, Set.of("--data-dir", "--profile", "--out", "--lang", "--theme", "--size", "--json", "--start-report"), """
            Sanad, the health-insurance workstation of Saudi clinics

            sanad [--data-dir DIR] [--profile sandbox|production|custom] [--start-report FILE]
                starts the workstation; the sandbox needs no credentials; where it is open with this data already,
                its window comes to the front
            sanad --self-check
                             tries everything that is installed, in a folder of its own; needs no display
            sanad open FILE  starts it, or asks the open one, to tell what a NPHIES message in a file says
            sanad tour       drives the real window through its jobs and photographs it; needs no display
            sanad inspect    tells what NPHIES messages say, and whether writing them again loses anything
            sanad check      runs the rules over request messages
            sanad sandbox    runs the sandbox alone
            sanad audit      checks the audit trail from its first entry to its last
            sanad bench      measures the program beside named peers
            sanad COMMAND --help | --self-check --help | --version | --help
            sanad --tour     the same as sanad tour

              --data-dir DIR   keep everything there instead of in the user's own data folder
              --profile NAME   sandbox (default), production or custom
              --start-report FILE
                               write there how long the start took, step by step, and how many classes it loaded

            Without a display the workstation says so and takes the tour instead.
            Exit codes of every command: 0 good, 1 something is wrong with what was looked at, 2 the command line was
            not understood, 3 it could not be done.
            """),
    OPEN(2, Set.of("--data-dir", "--profile", "--out", "--lang", "--theme", "--size", "--json"), """
            usage: sanad open [FILE] [--data-dir DIR] [--profile sandbox|production|custom]
            Starts the workstation, or asks the one that is open with this data, to tell what a NPHIES message in a
            file says. It is what a double click on such a file does.

            Exit codes: 0 shown, 2 the command line was not understood, 3 it could not be done.
            """),
    SELF_CHECK(0, Set.of("--self-check", "--json"), """
            usage: sanad --self-check [--json]
            Tries everything that is installed, without a display and in a folder that is thrown away: program,
            policy, Arabic text, toolkit, store, codes, every screen in both languages, a question to a sandbox and
            its answer, audit trail. For installers' tests and for support. The clinic's data is not opened.

              --json           print the report as JSON

            Exit codes: 0 everything works, 1 something does not and the report says what, 2 the command line was not
            understood.
            """),
    TOUR(1, Set.of("--tour", "--out", "--lang", "--theme", "--size", "--json"), """
            usage: sanad tour [--out DIR] [--lang en|ar] [--theme light|dark] [--size WxH] [--json]
            Drives the real window through its jobs, against a sandbox of its own and in a data folder that is thrown
            away, and photographs it. Needs no display.

              --out DIR        where pictures, report.html and report.json go (default: tour)
              --lang en|ar     one language (default: both)
              --theme NAME     light or dark (default: both)
              --size WxH       of the window (default: 1366x768)
              --json           print report.json

            Exit codes: 0 no fault, no finding of layout and no exception; 1 there were some, the report tells them;
            2 the command line was not understood; 3 it could not be done.
            """),
    TRAIN(2, Set.of(), """
            usage: sanad train FILE
            For the packer: starts the workstation in a folder that is thrown away, until every screen is prepared, so
            that the cache of the installed program knows a start. FILE names classes to be loaded beforehand.

            Exit codes: 0 done; anything else: the cache is not to be used.
            """),
    AUDIT(2, Set.of("--data-dir", "--profile", "--user", "--passphrase-stdin", "--json"), """
            usage: sanad audit verify [--data-dir DIR] [--profile sandbox|production|custom] [--user NAME]
                                      [--passphrase-stdin] [--json]
            Checks every entry of the audit trail, from the first to the last, against its chain and its anchor:
            changed, removed and swapped entries, a cut-off end, a lost anchor. No workstation may have the folder
            open meanwhile. Being signed in for this is an entry of its own.

              --data-dir DIR       the folder (default: the user's own data folder)
              --profile NAME       sandbox (default; needs no passphrase), production or custom
              --user NAME          who signs in
              --passphrase-stdin   read the passphrase from the first line of the input instead of asking for it
              --json               print the verdict as one line of JSON

            Exit codes: 0 intact, 1 not intact, 2 the command line was not understood, 3 it could not be checked.
            """);

    private final int words;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<String> options;

    private final String text;

    /// @param words how many words the command is made of at most
    Usage(int words, Set<String> options, String text) {
        this.words = words;
        this.options = options;
        this.text = text;
    }

    /// The usage of a command; of all where none is named.
    static Usage of(String command) {
        return switch (command) {
            case "open" -> OPEN;
            case "self-check" -> SELF_CHECK;
            case "tour" -> TOUR;
            case "train" -> TRAIN;
            case "audit" -> AUDIT;
            default -> ALL;
        };
    }

    Set<String> options() {
        return options;
    }

    String text() {
        return text;
    }

    /// Refuses options of other commands, and words that nobody asked for.
    ///
    /// @param command the word it began with; empty for none
    void check(Arguments arguments, String command) {
        int most = command.isEmpty() ? 0 : words;
        for (String option : arguments.options().keySet()) {
            if (!options.contains(option)) {
                throw new Arguments.Misunderstood(option + " does not belong here");
            }
        }
        if (arguments.words().size() > most) {
            throw new Arguments.Misunderstood(
                    "too many words: " + arguments.words().get(most));
        }
    }
}
