package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts an answer together from what was found: records as lists and tables, passages as quotations with their marks.
/// What nobody gave is not in it.
final class Composer {
    private static final int QUOTE = 600;
    private static final int SENTENCES = 3;
    private static final int PASSAGES = 4;
    private static final int FACTS = 12;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?؟])\\s+|\\n+");

    /// How the labels of keys end, which are given for tools and are no statements.
    private static final String FOR_TOOLS = "_id";

    private final Situation situation;
    private final Question question;
    private final Tongue tongue;
    private final Citations citations;
    private final SheetWriter sheets;
    private final StringBuilder out = new StringBuilder(2_048);

    Composer(Situation situation) {
        this.situation = situation;
        this.question = situation.question();
        this.tongue = question.tongue();
        this.citations = new Citations(situation.findings());
        this.sheets = new SheetWriter(question, citations);
    }

    String compose(List<OfferedTool> tools, List<OfferedTool.Field> missing) {
        out.append(Phrase.LABEL.in(tongue)).append("\n\n");
        if (question.isSmallTalk()) {
            hello(tools);
            return out.toString().strip();
        }
        int before = out.length();
        if (question.concepts().contains(Concept.JUSTIFICATION)) {
            justification();
        } else {
            records();
            facts();
            passages();
        }
        boolean nothing = out.length() == before;
        if (nothing && of(Finding.Trouble.class).isEmpty()) {
            out.append(Phrase.NOT_ENOUGH.in(tongue)).append("\n\n");
        }
        troubles();
        emptyHanded(nothing);
        if (!missing.isEmpty() && !nothing && situation.hasFound()) {
            out.append(Phrase.WHICH.in(tongue)).append("\n\n");
        } else if (!missing.isEmpty() && nothing) {
            out.append(Phrase.NEEDED.in(tongue, needs(missing))).append("\n\n");
        }
        if (question.isYesOrNo() && missing.isEmpty() && canAsk(tools)) {
            out.append(Phrase.ASK_NOW.in(tongue)).append("\n\n");
        }
        out.append(citations.list(tongue));
        return out.toString().strip();
    }

    private void hello(List<OfferedTool> tools) {
        out.append(Phrase.HELLO.in(tongue));
        if (!tools.isEmpty()) {
            out.append("\n\n")
                    .append(Phrase.OFFERED.in(
                            tongue,
                            tools.stream()
                                    .map(tool -> Labels.of(tool.name(), tongue))
                                    .collect(Collectors.joining(", "))));
        }
    }

    /// Whether a check can be started for the one who is meant.
    private boolean canAsk(List<OfferedTool> tools) {
        Arguments arguments = new Arguments(situation);
        return tools.stream()
                .filter(Fit::isDeed)
                .filter(tool -> Concept.in(Stems.ofName(tool.name())).contains(Concept.ELIGIBILITY))
                .anyMatch(tool -> !situation.hasCalled(tool.name())
                        && arguments.fill(tool).isWhole());
    }

    private void records() {
        List<Finding.Sheet> found = found();
        for (Finding.Sheet sheet : found) {
            if (found.size() > 1) {
                out.append("### ")
                        .append(Plain.line(Labels.of(sheet.origin(), tongue)))
                        .append("\n\n");
            }
            sheets.write(sheet.json(), out);
        }
        if (!situation.hasFound()) {
            of(Finding.Sheet.class).stream()
                    .filter(sheet -> sheet.origin().isEmpty())
                    .map(sheet -> askedFor(sheet.json()))
                    .filter(json -> !Sheets.isEmpty(json))
                    .forEach(json -> sheets.write(json, out));
        }
    }

    /// What tools gave; without those that only looked up who is meant, where others were asked after them.
    private List<Finding.Sheet> found() {
        Fit fit = new Fit(question);
        List<String> steps = situation.calls().stream()
                .filter(call -> call.input() instanceof ObjectNode input
                        && fit.isLookUp(new OfferedTool(call.tool(), "", call.input()), input))
                .map(Turn.Part.Use::tool)
                .toList();
        boolean more = situation.calls().stream().anyMatch(call -> !steps.contains(call.tool()));
        return of(Finding.Sheet.class).stream()
                .filter(sheet -> !sheet.origin().isEmpty() && !(more && steps.contains(sheet.origin())))
                .toList();
    }

    /// Of what the client sent along unasked, the fields that the question is about.
    private JsonNode askedFor(JsonNode json) {
        if (!json.isObject() || question.wantsEverything()) {
            return json;
        }
        ObjectNode part = ((ObjectNode) json).deepCopy();
        part.properties().stream()
                .filter(field -> !sheets.isAskedFor(field.getKey(), field.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList()
                .forEach(part::remove);
        return part;
    }

    private void facts() {
        List<Finding.Fact> asked = situation.factsAskedFor();
        List<Finding.Fact> facts = situation.facts().stream()
                .filter(Composer::isStatement)
                .filter(fact -> question.wantsEverything()
                        || asked.contains(fact)
                        || (!situation.hasFound() && overlap(fact.label() + " " + fact.value(), fact.label()) > 0))
                .limit(FACTS)
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        out.append("**").append(Phrase.FACTS.in(tongue)).append("**\n\n");
        facts.forEach(fact -> out.append("- **")
                .append(Plain.line(fact.label()))
                .append(":** ")
                .append(Plain.line(fact.value()))
                .append(citations.of(fact.mark(), "", ""))
                .append('\n'));
        out.append('\n');
    }

    private void passages() {
        List<Finding.Passage> passages = relevant();
        if (passages.isEmpty()) {
            return;
        }
        if (out.length() > Phrase.LABEL.in(tongue).length() + 2) {
            out.append("**").append(Phrase.PASSAGES.in(tongue)).append("**\n\n");
        }
        for (Finding.Passage passage : passages) {
            if (!passage.title().isEmpty()) {
                out.append("**").append(Plain.line(passage.title())).append("**\n\n");
            }
            out.append("> ")
                    .append(Plain.line(excerpt(passage.text())))
                    .append(citations.of(passage.mark(), passage.source(), passage.title()))
                    .append("\n\n");
        }
    }

    /// Passages that tools found, and of those sent along the ones that share a word with the question, the best first.
    private List<Finding.Passage> relevant() {
        List<Finding.Passage> all = of(Finding.Passage.class).stream()
                .filter(passage -> !passage.given()
                        || overlap(passage.text() + " " + passage.title(), passage.title()) > 0
                        || (!situation.hasFound() && question.wantsEverything()))
                .sorted(Comparator.comparingDouble((Finding.Passage passage) ->
                                overlap(passage.text() + " " + passage.title(), passage.title()))
                        .reversed())
                .toList();
        return all.subList(0, Math.min(all.size(), PASSAGES));
    }

    private void justification() {
        List<String> sentences = new ArrayList<>();
        of(Finding.Fact.class).stream()
                .filter(Composer::isStatement)
                .forEach(fact -> sentences.addAll(statements(fact)));
        of(Finding.Passage.class)
                .forEach(passage -> sentences.addAll(marked(
                        excerpt(passage.text()), citations.of(passage.mark(), passage.source(), passage.title()))));
        int before = out.length();
        records();
        boolean sheetsToo = out.length() > before;
        if (sentences.isEmpty() && !sheetsToo) {
            return;
        }
        String records = out.substring(before);
        out.setLength(before);
        out.append("### ").append(Phrase.JUSTIFICATION.in(tongue)).append("\n\n");
        sentences.forEach(sentence -> out.append(sentence).append("\n\n"));
        out.append(records);
        out.append('*').append(Phrase.JUSTIFIED.in(tongue)).append("*\n\n");
    }

    private void troubles() {
        of(Finding.Trouble.class)
                .forEach(trouble -> out.append(Phrase.TROUBLE.in(
                                tongue,
                                Plain.line(Labels.of(trouble.origin(), tongue)),
                                trouble.text().isEmpty() ? Phrase.NO_REASON.in(tongue) : Plain.line(trouble.text())))
                        .append("\n\n"));
    }

    private void emptyHanded(boolean nothing) {
        Set<String> places = new LinkedHashSet<>();
        of(Finding.Nothing.class).forEach(empty -> places.add(Labels.of(empty.origin(), tongue)));
        if (!places.isEmpty()) {
            out.append((nothing ? Phrase.LOOKED_IN : Phrase.NOTHING_IN).in(tongue, String.join(", ", places)))
                    .append("\n\n");
        }
    }

    private String needs(List<OfferedTool.Field> missing) {
        Set<String> needs = new LinkedHashSet<>();
        for (OfferedTool.Field field : missing) {
            String label = Labels.of(field.name(), tongue);
            JsonNode own = field.schema().path("enum");
            JsonNode choices =
                    own.isMissingNode() ? field.schema().path("items").path("enum") : own;
            String values =
                    choices.valueStream().map(choice -> choice.asString("")).collect(Collectors.joining(", "));
            needs.add(values.isEmpty() ? label : Phrase.ONE_OF.in(tongue, label, values));
        }
        return String.join(", ", needs);
    }

    /// How many words of the question are in a text; a concept in its label counts as two words.
    private double overlap(String text, String label) {
        Set<String> stems = Stems.of(text);
        long words = question.stems().stream()
                .filter(stem -> !Concept.in(List.of(stem)).contains(Concept.PATIENT))
                .filter(stems::contains)
                .count();
        Set<Concept> shared = new HashSet<>(Concept.in(Stems.of(label)));
        shared.retainAll(question.topics());
        return words + 2.0 * shared.size();
    }

    /// The sentences that have most to do with the question, in the order of the text.
    private String excerpt(String text) {
        if (text.length() <= QUOTE) {
            return text;
        }
        List<String> sentences = SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> !sentence.isBlank())
                .toList();
        int best = 0;
        double most = -1;
        for (int at = 0; at < sentences.size(); at++) {
            double shared = overlap(sentences.get(at), "");
            if (shared > most) {
                most = shared;
                best = at;
            }
        }
        StringBuilder excerpt = new StringBuilder(best > 0 ? "… " : "");
        for (int at = best; at < Math.min(sentences.size(), best + SENTENCES) && excerpt.length() < QUOTE; at++) {
            excerpt.append(sentences.get(at)).append(' ');
        }
        return excerpt.toString().strip();
    }

    private static boolean isStatement(Finding.Fact fact) {
        return !fact.label().endsWith(FOR_TOOLS);
    }

    /// A fact sentence by sentence, each with the mark of its source; the first says what it is about.
    private List<String> statements(Finding.Fact fact) {
        List<String> statements = new ArrayList<>();
        for (String said : SENTENCE_END.split(Plain.line(fact.value()), -1)) {
            String plain = withoutStop(said);
            statements.add(
                    (statements.isEmpty() ? Phrase.SENTENCE.in(tongue, Plain.line(fact.label()), plain) : plain + ".")
                            + citations.of(fact.mark(), "", ""));
        }
        return statements;
    }

    /// Each sentence of a text with its mark.
    private static List<String> marked(String text, String mark) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> Plain.line(sentence) + mark)
                .toList();
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private <T extends Finding> List<T> of(Class<T> kind) {
        return situation.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
