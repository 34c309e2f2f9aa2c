package dev.sanad.core.privacy;

import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.script.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces what tells who a person is by tokens such as `[NAME_1]`, for one conversation with a model: the same words
/// have the same token in every text of it, and the tokens can be turned back exactly.
///
/// Found are the values that the clinic's records hold of the people in context, in either script and however they are
/// written, and whatever looks like a name, a number of a document, of an insurance or of a phone, an address or a day.
/// Amounts, ages, diagnoses and codes of NPHIES stay: without them no question could be answered.
///
/// A pattern cannot know every name. What leaves is therefore shown to the person, word for word. Safe for any thread.
public final class Deidentifier {
    /// Something that looks like a token already, in a text that was typed or read.
    private static final Pattern LOOKALIKE = Pattern.compile("\\[[A-Z][A-Z_]*_\\d+]");

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, Personal> values = new LinkedHashMap<>();
    private final Map<Personal.Kind, Integer> counts = new LinkedHashMap<>();
    private KnownValues known;

    /// @param known what the records say of the people in context; may be empty
    public Deidentifier(List<Personal> known) {
        this.known = new KnownValues(known);
    }

    /// Adds values that were read later, by a tool for instance.
    public synchronized void know(List<Personal> more) {
        known = known.with(more);
    }

    /// The text with tokens in the place of personal values.
    public synchronized String strip(String text) {
        return replaced(text, Span.chosen(found(text)));
    }

    /// The text with nothing in the place of personal values. Left out is also what was replaced before in this
    /// conversation: a name that was announced there may stand alone here.
    public synchronized String without(String text) {
        List<Span> found = found(text);
        new KnownValues(List.copyOf(values.values())).find(text, found);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Span span : Span.chosen(found)) {
            out.append(text, at, span.start()).append(' ');
            at = span.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    private List<Span> found(String text) {
        List<Span> found = new ArrayList<>();
        lookalikes(text, found);
        String western = Folding.westernDigits(text);
        known.find(text, found);
        DayPatterns.find(western, found);
        NumberPatterns.find(western, found);
        PlacePatterns.find(western, found);
        NamePatterns.find(text, found);
        return found;
    }

    /// Which token stands for what, in the order in which they were given.
    public synchronized Map<String, Personal> replacements() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Turns tokens of an answer back while it comes in pieces.
    public Refill refill() {
        return new Refill(this::valueOf);
    }

    /// Turns the tokens of a whole text back.
    public String restore(String text) {
        Refill refill = refill();
        return refill.feed(text) + refill.end();
    }

    private synchronized String valueOf(String token) {
        Personal value = values.get(token);
        return value == null ? token : value.value();
    }

    private String replaced(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Span span : spans) {
            String value = text.substring(span.start(), span.end());
            out.append(text, at, span.start()).append(token(span.kind(), value));
            at = span.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    /// One token for one way of writing: what is filled in again is then exactly what was taken out.
    private String token(Personal.Kind kind, String value) {
        return tokens.computeIfAbsent(value, _ -> {
            String token = "[" + kind + "_" + counts.merge(kind, 1, Integer::sum) + "]";
            values.put(token, new Personal(kind, value));
            return token;
        });
    }

    private static void lookalikes(String text, List<Span> found) {
        Matcher matcher = LOOKALIKE.matcher(text);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end(), Personal.Kind.NUMBER));
        }
    }
}
