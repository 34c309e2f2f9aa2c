package dev.sanad.desktop;

import java.util.Set;

/// What each command of the command line is told with, and which options it takes.
enum Usage {
    ALL(Set.of("--data-dir", "--profile", "--out", "--lang", "--theme", "--size", "--json"), """
            Sanad, the health-insurance workstation of Saudi clinics

            sanad [--data-dir DIR] [--profile sandbox|production|custom]
                starts the workstation; the sandbox needs no credentials
            sanad tour       drives the real window through its jobs and photographs it; needs no display
            sanad inspect    tells what NPHIES messages say, and whether writing them again loses anything
            sanad check      runs the rules over request messages
            sanad sandbox    runs the sandbox alone
            sanad audit      checks the audit trail from its first entry to its last
            sanad bench      measures the program beside named peers
            sanad COMMAND --help | --version | --help

              --data-dir DIR   keep everything there instead of in the user's own data folder
              --profile NAME   sandbox (default), production or custom

            Without a display the workstation says so and takes the tour instead.
            Exit codes of every command: 0 good, 1 something is wrong with what was looked at, 2 the command line was
            not understood, 3 it could not be done.
            """),
    TOUR(Set.of("--out", "--lang", "--theme", "--size", "--json"), """
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
    AUDIT(Set.of("--data-dir", "--profile", "--user", "--passphrase-stdin", "--json"), """
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

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<String> options;

    private final String text;

    Usage(Set<String> options, String text) {
        this.options = options;
        this.text = text;
    }

    /// The usage of a command; of all where none is named.
    static Usage of(String command) {
        return switch (command) {
            case "tour" -> TOUR;
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
    /// @param words how many words the command is made of
    void check(Arguments arguments, int words) {
        for (String option : arguments.options().keySet()) {
            if (!options.contains(option)) {
                throw new Arguments.Misunderstood(option + " does not belong here");
            }
        }
        if (arguments.words().size() > words) {
            throw new Arguments.Misunderstood(
                    "too many words: " + arguments.words().get(words));
        }
    }
}
