package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param action   what to do
/// @param target   a file or a folder
/// @param json     for programs instead of people
/// @param language of texts; empty for English with findings in both
/// @param today    the day of receipt
record CommandLine(Action action, Path target, boolean json, Optional<Language> language, Optional<LocalDate> today) {
    enum Action {
        INSPECT,
        CHECK
    }

    /// Reads the arguments; empty where they make no sense.
    static Optional<CommandLine> read(String[] args) {
        Parsing parsing = new Parsing();
        Iterator<String> words = List.of(args).iterator();
        while (words.hasNext()) {
            if (!parsing.take(words.next(), words)) {
                return Optional.empty();
            }
        }
        Action action = parsing.action;
        Path target = parsing.target;
        return action == null || target == null
                ? Optional.empty()
                : Optional.of(new CommandLine(action, target, parsing.json, parsing.language, parsing.today));
    }

    private static final class Parsing {
        private @Nullable Action action;
        private @Nullable Path target;
        private boolean json;
        private Optional<Language> language = Optional.empty();
        private Optional<LocalDate> today = Optional.empty();

        boolean take(String word, Iterator<String> rest) {
            switch (word) {
                case "inspect" -> {
                    return action(Action.INSPECT) || target(word);
                }
                case "check" -> {
                    return action(Action.CHECK) || target(word);
                }
                case "--json" -> json = true;
                case "--lang" -> {
                    return rest.hasNext() && language(rest.next());
                }
                case "--today" -> {
                    return action == Action.CHECK && rest.hasNext() && day(rest.next());
                }
                default -> {
                    return !word.startsWith("-") && target(word);
                }
            }
            return true;
        }

        /// The first word is the action; a file may have the same name.
        private boolean action(Action wanted) {
            boolean first = action == null;
            action = first ? wanted : action;
            return first;
        }

        private boolean language(String tag) {
            Language wanted = Language.of(tag);
            language = Optional.of(wanted);
            return wanted.tag().equals(tag);
        }

        private boolean day(String text) {
            try {
                today = Optional.of(LocalDate.parse(text));
                return true;
            } catch (DateTimeParseException notOne) {
                return false;
            }
        }

        private boolean target(String word) {
            if (action == null || target != null) {
                return false;
            }
            try {
                target = Path.of(word);
                return true;
            } catch (java.nio.file.InvalidPathException notOne) {
                return false;
            }
        }
    }
}
