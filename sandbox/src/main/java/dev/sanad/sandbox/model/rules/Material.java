package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells the words of a prompt from the data in it.
///
/// Data is what stands in tags (`<passage cite="2">…</passage>`), in fenced blocks, in JSON, in lines with a citation
/// mark (`[2] Payer: Bupa`), and lines `label: value` in a block. What is left is what a person or a client says.
///
/// @param words    what is said
/// @param findings the data
record Material(String words, List<Finding> findings) {
    private static final Pattern TAGGED = Pattern.compile(
            "<([a-zA-Z][\\w-]*)((?:\\s+[\\w-]+\\s*=\\s*\"[^\"]*\")*)\\s*>(.*?)</\\1\\s*>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern FENCED = Pattern.compile("```[\\w-]*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("^\\s*(?:[-*]\\s+)?\\[([\\w.:-]{1,24})]\\s*(\\S.*)$");
    private static final Pattern TRAILING = Pattern.compile("^\\s*(?:[-*]\\s+)?(\\S.*?)\\s*\\[(\\d{1,3})]\\.?$");
    private static final Pattern LABELLED = Pattern.compile("^\\s*(?:[-*]\\s+)?([^:؛{}\\[\\]]{1,48}):\\s+(\\S.*)$");
    private static final Pattern SPOKEN = Pattern.compile("(?i)question|user|prompt|instructions?|system|task|rules?");
    private static final Finding.Passage UNMARKED = new Finding.Passage("", "", "", "", true);
    private static final JsonMapper MAPPER = new JsonMapper();

    Material {
        findings = List.copyOf(findings);
    }

    static Material of(String text) {
        List<Finding> findings = new ArrayList<>();
        String outside = blocks(text, TAGGED, findings);
        outside = blocks(outside, FENCED, findings);
        Optional<JsonNode> json = json(outside);
        if (json.isPresent()) {
            findings.add(new Finding.Sheet("", json.get()));
            return new Material("", findings);
        }
        StringBuilder words = new StringBuilder(outside.length());
        for (String line : outside.split("\n", -1)) {
            Optional<Finding> marked = marked(line);
            if (marked.isPresent()) {
                findings.add(marked.get());
            } else {
                words.append(line).append('\n');
            }
        }
        return new Material(words.toString().strip(), findings);
    }

    /// JSON of an object or array, where the text is nothing else.
    static Optional<JsonNode> json(String text) {
        String bare = text.strip();
        if (!(bare.startsWith("{") && bare.endsWith("}")) && !(bare.startsWith("[") && bare.endsWith("]"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(bare));
        } catch (JacksonException isText) {
            return Optional.empty();
        }
    }

    private static String blocks(String text, Pattern pattern, List<Finding> findings) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder outside = new StringBuilder(text.length());
        while (matcher.find()) {
            boolean tagged = matcher.groupCount() > 1;
            if (tagged && SPOKEN.matcher(matcher.group(1)).matches()) {
                matcher.appendReplacement(outside, Matcher.quoteReplacement("\n" + matcher.group(3) + "\n"));
                continue;
            }
            matcher.appendReplacement(outside, "\n");
            inside(matcher.group(tagged ? 3 : 1), tagged ? matcher.group(2) : "", findings);
        }
        return matcher.appendTail(outside).toString();
    }

    private static void inside(String body, String attributes, List<Finding> findings) {
        if (TAGGED.matcher(body).find()) {
            Material inner = of(body);
            findings.addAll(inner.findings());
            lines(inner.words(), UNMARKED, findings);
            return;
        }
        Optional<JsonNode> json = json(body);
        if (json.isPresent()) {
            findings.add(new Finding.Sheet("", json.get()));
            return;
        }
        String mark = attribute(attributes, "cite", "ref", "n", "number", "index");
        String source = attribute(attributes, "source", "id", "uri");
        Finding.Passage frame =
                new Finding.Passage(mark, source, attribute(attributes, "title", "name", "label", "place"), "", true);
        lines(body, frame, findings);
    }

    /// Lines of a block: facts where they look like facts, else one passage.
    private static void lines(String body, Finding.Passage frame, List<Finding> findings) {
        boolean whole = !frame.mark().isEmpty() || !frame.source().isEmpty();
        StringBuilder text = new StringBuilder();
        for (String line : body.strip().split("\n", -1)) {
            Optional<Finding> fact = whole ? Optional.empty() : marked(line).or(() -> labelled(line));
            if (fact.isPresent()) {
                findings.add(fact.get());
            } else {
                text.append(line).append('\n');
            }
        }
        if (!text.toString().isBlank()) {
            findings.add(new Finding.Passage(
                    frame.mark(), frame.source(), frame.title(), text.toString().strip(), true));
        }
    }

    private static Optional<Finding> marked(String line) {
        Matcher before = MARKED.matcher(line);
        if (before.matches()
                && !Mentions.TOKEN.matcher("[" + before.group(1) + "]").matches()) {
            return Optional.of(fact(before.group(1), before.group(2)));
        }
        Matcher after = TRAILING.matcher(line);
        return after.matches() ? Optional.of(fact(after.group(2), after.group(1))) : Optional.empty();
    }

    private static Finding fact(String mark, String text) {
        Matcher labelled = LABELLED.matcher(text);
        return labelled.matches()
                ? new Finding.Fact(
                        mark, labelled.group(1).strip(), labelled.group(2).strip())
                : new Finding.Passage(mark, "", "", text.strip(), true);
    }

    private static Optional<Finding> labelled(String line) {
        Matcher matcher = LABELLED.matcher(line);
        return matcher.matches()
                ? Optional.of(new Finding.Fact(
                        "", matcher.group(1).strip(), matcher.group(2).strip()))
                : Optional.empty();
    }

    private static String attribute(String attributes, String... names) {
        for (String name : names) {
            Matcher matcher = ATTRIBUTE.matcher(attributes);
            while (matcher.find()) {
                if (matcher.group(1).equalsIgnoreCase(name)) {
                    return matcher.group(2).strip();
                }
            }
        }
        return "";
    }
}
