package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text names: numbers, codes, days, names, quoted words. Found by form, in this order; what was found once is
/// not found again as something else.
///
/// @param numbers identifiers: long numbers, and tokens that stand for one
/// @param codes   codes of rules, diagnoses, procedures, answers
/// @param days    ISO days, and tokens that stand for one
/// @param names   names of people, and tokens that stand for one
/// @param quoted  what stands in quotation marks
record Mentions(List<String> numbers, List<String> codes, List<String> days, List<String> names, List<String> quoted) {
    /// A token that a client put in place of a personal value.
    static final Pattern TOKEN = Pattern.compile("\\[[A-Z][A-Z_]*_\\d+]|⟦[^⟧]{1,40}⟧|\\{\\{[^}]{1,40}}}");

    private static final Pattern QUOTED = Pattern.compile("[\"“”«]([^\"“”«»]{1,120})[\"“”»]");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern LONG =
            Pattern.compile("\\b(?:\\d{7,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:[A-Z]{2}-\\d{3,5}|[A-TV-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?"
                    + "|\\d{5}-\\d{2}-\\d{2}|\\d{4}-\\d{1,2}(?:-\\d{1,2})+|[A-Z]{2,4}-\\d{1,2}-\\d{1,3}|(?!19|20)\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\b(?=[A-Z0-9-]*\\d{3})[A-Z]{0,3}-?\\d[A-Z0-9-]{4,24}\\b");
    private static final Pattern NAME =
            Pattern.compile("\\b\\p{Lu}[\\p{Ll}'’]+(?:[ -](?:(?:bin|bint|al|Al|Abu|Abd)[ -])?\\p{Lu}[\\p{Ll}'’]+)*");
    private static final Pattern ARABIC_NAME =
            Pattern.compile("(?:مريض|مريضة|المريض|المريضة|للمريض|للمريضة|السيد|السيدة|المستفيد|المستفيدة|الطفل|الطفلة)"
                    + "\\s+([\\u0621-\\u064A]{2,}(?:\\s+[\\u0621-\\u064A]{2,}){0,3})");

    private static final Set<String> NO_NAMES =
            Stems.set("sanad nphies arabic english hello hi thanks thank yes ok find look"
                    + " list draft write compare summarise summarize translate search open print answer file chart id"
                    + " iqama national number medical sandbox riyadh gregorian hijri cchi"
                    + " المؤهل لديه عنده اليوم غدا رقم الهوية هوية إقامة ملف الطبي");

    Mentions {
        numbers = List.copyOf(numbers);
        codes = List.copyOf(codes);
        days = List.copyOf(days);
        names = List.copyOf(names);
        quoted = List.copyOf(quoted);
    }

    static Mentions in(String text) {
        Search search = new Search(latinDigits(text));
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (String token : search.take(TOKEN)) {
            Set<String> kind = token.contains("DATE") ? days : token.contains("NAME") ? names : numbers;
            kind.add(token);
        }
        List<String> quoted = search.take(QUOTED);
        days.addAll(search.take(DAY));
        numbers.addAll(search.take(LONG));
        List<String> codes = search.take(CODE).stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        numbers.addAll(search.take(NUMBER));
        search.take(ARABIC_NAME).stream()
                .map(Mentions::withoutVerbs)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        for (String name : search.take(NAME)) {
            String bare = withoutCommonWords(name);
            if (!bare.isEmpty()) {
                names.add(bare);
            }
        }
        return new Mentions(List.copyOf(numbers), codes, List.copyOf(days), List.copyOf(names), quoted);
    }

    /// Everything that tells who or what is meant.
    List<String> all() {
        List<String> all = new ArrayList<>(quoted);
        all.addAll(codes);
        all.addAll(numbers);
        all.addAll(names);
        return all;
    }

    private static String latinDigits(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter ->
                        latin.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return latin.toString();
    }

    /// A capital letter begins a name, but also a sentence and many a word of the trade.
    private static String withoutCommonWords(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        while (!words.isEmpty() && isCommon(words.getFirst())) {
            words.removeFirst();
        }
        while (!words.isEmpty() && isCommon(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    private static String withoutVerbs(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("\\s+", -1)) {
            if (isCommon(word)) {
                break;
            }
            words.add(word);
        }
        return String.join(" ", words);
    }

    private static boolean isCommon(String word) {
        String folded = Stems.folded(word);
        return Stems.isEmpty(folded)
                || NO_NAMES.contains(folded)
                || Question.COMPANIES.contains(folded)
                || Concept.isWord(folded);
    }

    /// Takes out what was found, so that it is not found twice.
    private static final class Search {
        private String left;

        Search(String text) {
            left = text;
        }

        List<String> take(Pattern pattern) {
            Set<String> found = new LinkedHashSet<>();
            Matcher matcher = pattern.matcher(left);
            StringBuilder rest = new StringBuilder(left.length());
            while (matcher.find()) {
                found.add(matcher.groupCount() > 0 ? matcher.group(1).strip() : matcher.group());
                matcher.appendReplacement(rest, " · ");
            }
            left = matcher.appendTail(rest).toString();
            return List.copyOf(found);
        }
    }
}
