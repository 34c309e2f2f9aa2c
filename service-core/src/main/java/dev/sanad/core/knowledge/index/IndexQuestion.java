package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.Personal;
import dev.sanad.core.privacy.Deidentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A question as it may leave: without anything that looks as if it told who a person is. There is no other way to make
/// one. Whoever knows more of the people in question leaves that out before.
public final class IndexQuestion {
    /// Kendra reads no more.
    private static final int LONGEST = 1_000;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// What is left of a word whose name went: `'s`, an Arabic particle.
    private static final Pattern LEFTOVER = Pattern.compile("['’]s|\\p{IsArabic}|[^\\p{L}\\p{N}]+");

    private final String text;
    private final boolean shortened;

    private IndexQuestion(String text, boolean shortened) {
        this.text = text;
        this.shortened = shortened;
    }

    /// The question that is left of a text.
    public static IndexQuestion of(String typed) {
        return of(typed, List.of());
    }

    /// The question that is left of a text.
    ///
    /// @param known what the records say of the people whom it may be about
    public static IndexQuestion of(String typed, List<Personal> known) {
        String before = SPACE.matcher(typed.strip()).replaceAll(" ");
        String bare = new Deidentifier(known).without(before);
        boolean shortened = !bare.equals(before);
        List<String> words = new ArrayList<>();
        for (String word : SPACE.split(bare, -1)) {
            if (!word.isEmpty() && !LEFTOVER.matcher(word).matches()) {
                words.add(word);
            }
        }
        String joined = String.join(" ", words);
        String text = joined.length() > LONGEST ? joined.substring(0, LONGEST).strip() : joined;
        boolean says = words.stream()
                .anyMatch(word ->
                        word.codePoints().filter(Character::isLetterOrDigit).count() > 1);
        return new IndexQuestion(says ? text : "", shortened);
    }

    /// Exactly what leaves; empty where nothing is left.
    public String text() {
        return text;
    }

    /// Whether something was left out.
    public boolean isShortened() {
        return shortened;
    }

    /// Whether nothing is left to ask.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return "IndexQuestion[]";
    }
}
