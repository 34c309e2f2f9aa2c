package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a text as they are indexed and searched: both go through the same function. Pure.
///
/// Folded as the patients' search folds. An Arabic word loses the article with the particles written
/// onto it (`والتغطية` is searched as `تغطيه`); the index itself stems English. A code such as `BE-1-2`
/// is a word of its own beside its pieces.
final class SearchedText {
    /// Of the form of the index: raised when words are made in another way, so that what is kept is
    /// read anew.
    static final int FORMAT = 1;

    private static final int MOST_WANTED = 16;
    private static final int LONGEST_CODE = 30;
    private static final int SHORTEST_STEM = 3;
    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال");
    private static final Set<String> SMALL = small();

    /// A word with where it stands in the text.
    ///
    /// @param word  searched form
    /// @param start of it in the text
    /// @param end   behind it
    record Token(String word, int start, int end) {}

    /// A word that is looked for.
    ///
    /// @param word searched form
    /// @param code whether it is a code: it has letters and digits
    record Wanted(String word, boolean code) {}

    private SearchedText() {}

    /// All words of a text, in order, divided by spaces.
    static String indexed(String text) {
        return tokens(text).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    /// All words of a text.
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Token> chain = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            boolean joined = !chain.isEmpty() && isJoint(text, chain.getLast().end(), at);
            if (!joined) {
                addCode(text, chain, tokens);
                chain.clear();
            }
            for (String word : Folding.words(text.substring(at, end))) {
                tokens.add(new Token(light(word), at, end));
            }
            chain.add(new Token("", at, end));
            at = end;
        }
        addCode(text, chain, tokens);
        return tokens;
    }

    /// The words that a question looks for, without those that every text has; at most 16.
    static List<Wanted> wanted(String question) {
        Set<Wanted> wanted = new LinkedHashSet<>();
        List<Token> tokens = tokens(question);
        for (Token token : tokens) {
            boolean partOfCode = tokens.stream().anyMatch(other -> covers(other, token));
            if (!partOfCode && !SMALL.contains(token.word()) && wanted.size() < MOST_WANTED) {
                wanted.add(new Wanted(token.word(), isCode(token.word())));
            }
        }
        return List.copyOf(wanted);
    }

    private static boolean covers(Token code, Token piece) {
        boolean wider = code.start() < piece.start() || code.end() > piece.end();
        return wider && code.start() <= piece.start() && code.end() >= piece.end();
    }

    /// `BE-1-2`, `J45.9`: the pieces of one code, joined into one word. Comes behind its pieces.
    private static void addCode(String text, List<Token> chain, List<Token> tokens) {
        if (chain.size() < 2) {
            return;
        }
        int start = chain.getFirst().start();
        int end = chain.getLast().end();
        String whole = text.substring(start, end);
        String key = Folding.key(whole);
        if (whole.length() <= LONGEST_CODE && isCode(key)) {
            tokens.add(new Token(key, start, end));
        }
    }

    private static boolean isJoint(String text, int end, int next) {
        return next == end + 1 && "-._/".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isCode(String word) {
        boolean plain = word.chars().allMatch(c -> c < 0x80);
        return plain
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter);
    }

    /// Behind the word that begins here; here itself where none does.
    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            boolean inside = Character.isLetterOrDigit(c) || (at > from && (isMark(c) || isApostrophe(text, at)));
            if (!inside) {
                break;
            }
            at += width;
        }
        return at;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static String light(String word) {
        if (word.charAt(0) < 0x0600 || word.charAt(0) > 0x06FF) {
            return word;
        }
        for (String article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST_STEM) {
                return word.substring(article.length());
            }
        }
        return word;
    }

    private static Set<String> small() {
        String words = """
                a an and are as at be been being but by can could did do does for from had has have he her his how i if in
                into is it its itself me my no nor not of on or our please she should so tell than that the their them then
                there these they this those to too us was we were what when where which who whom whose why will with would
                you your about any also am may might must shall mean means meaning says say said explain
                ما ماذا هل هو هي هم هذا هذه ذلك تلك الذي التي الذين في من على عن الى إلى حتى مع او أو ثم و لا لم لن ليس كيف
                لماذا متى اين أين كم أي اي كل كان كانت يكون تكون قد ان أن إن لو اذا إذا بعد قبل عند لدى بين منه منها له لها
                به بها فيه فيها لي لنا يعني معنى اشرح
                """;
        return Folding.words(words.toLowerCase(Locale.ROOT)).stream()
                .map(SearchedText::light)
                .collect(Collectors.toUnmodifiableSet());
    }
}
