package dev.sanad.core.updates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A version of the program: numbers between dots, and perhaps a word behind a dash that makes it earlier than the
/// same
/// numbers without (`0.2.0-rc1` comes before `0.2.0`).
///
/// @param numbers at least one, none negative
/// @param word    lower case; empty for a release
public record Version(List<Integer> numbers, String word) implements Comparable<Version> {
    private static final int LONGEST = 32;
    private static final int MOST_NUMBERS = 4;

    public Version {
        numbers = List.copyOf(numbers);
    }

    /// Reads a version.
    ///
    /// @throws IllegalArgumentException where the text is none
    public static Version of(String text) {
        String[] parts = text.strip().split("-", 2);
        List<Integer> numbers = new ArrayList<>();
        for (String part : parts[0].split("\\.", -1)) {
            if (!part.matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException("not a version");
            }
            numbers.add(Integer.valueOf(part));
        }
        String word = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "";
        if (text.length() > LONGEST || numbers.size() > MOST_NUMBERS || !word.matches("[a-z0-9.-]*")) {
            throw new IllegalArgumentException("not a version");
        }
        return new Version(numbers, word);
    }

    /// Whether this one came out after another.
    public boolean isNewerThan(Version other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        if (word.isEmpty() || other.word.isEmpty()) {
            return Boolean.compare(word.isEmpty(), other.word.isEmpty());
        }
        return word.compareTo(other.word);
    }

    private int number(int at) {
        return at < numbers.size() ? numbers.get(at) : 0;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(text.isEmpty() ? "" : ".").append(number));
        return word.isEmpty() ? text.toString() : text + "-" + word;
    }
}
