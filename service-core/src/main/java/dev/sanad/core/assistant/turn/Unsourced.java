package dev.sanad.core.assistant.turn;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Counts the sentences of a justification that name no source. Headings, rules and lines that are emphasised as a
/// whole
/// are no statements.
final class Unsourced {
    private static final Pattern END = Pattern.compile("(?<=[.!?؟\\]])\\s+(?!\\[)");
    private static final Pattern MARK = Pattern.compile("\\[\\d{1,3}(?:\\s*[,،]\\s*\\d{1,3})*]");
    private static final Pattern NO_STATEMENT =
            Pattern.compile("#.*|[-*_|:\\s]+|(\\*{1,2}|_{1,2})[^*_]+\\1:?|[^.!?؟]*:");
    private static final int SHORTEST = 12;

    private Unsourced() {}

    /// How many there are.
    static long count(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !NO_STATEMENT.matcher(line).matches())
                .flatMap(Unsourced::sentences)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .filter(sentence -> !MARK.matcher(sentence).find())
                .count();
    }

    private static Stream<String> sentences(String line) {
        return List.of(END.split(line, -1)).stream().map(String::strip);
    }

    /// What is said below a justification; empty where every sentence has its source.
    ///
    /// @param language of whoever reads it
    static String note(String text, Language language) {
        long count = count(text);
        if (count == 0) {
            return "";
        }
        Words words = new Words(
                "**Sanad:** Sentences without a source: " + count + ". Check them, or take them out.",
                "**سند:** جمل بلا مصدر: " + count + ". تحقق منها أو احذفها.");
        return "\n\n> " + words.in(language);
    }
}
