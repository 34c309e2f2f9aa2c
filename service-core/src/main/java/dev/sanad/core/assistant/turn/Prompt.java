package dev.sanad.core.assistant.turn;

import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.history.AnswerStep;
import dev.sanad.core.assistant.history.Answers;
import dev.sanad.core.assistant.history.PastTurn;
import dev.sanad.core.kernel.Fact;
import dev.sanad.core.kernel.FactSource;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.model.ModelMessage;
import dev.sanad.core.model.ModelMessage.ToolResult;
import dev.sanad.core.model.ModelMessage.ToolUse;
import dev.sanad.core.model.ModelRequest;
import dev.sanad.core.model.ModelRequest.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts together what a model is asked: the branch as far as it fits, what is open on the screen, the question, and
/// what
/// tools gave since. Everything that is no text of ours goes through {@link Outgoing}.
final class Prompt {
    /// Characters of earlier questions and answers that go along: about 15,000 tokens.
    private static final int LONGEST_PAST = 48_000;

    /// A mark of a source; what it meant in an earlier answer, it does not mean in this one.
    private static final Pattern MARK = Pattern.compile(" ?\\[\\d{1,3}(?:\\s*[,،]\\s*\\d{1,3})*]");
    /// What would end a block of records, or begin one.
    private static final Pattern TAG = Pattern.compile("<(?=/?[A-Za-z])");

    private final Answers.Ground ground;
    private final List<FactSource.Known> facts;
    private final Sources sources;
    private final Outgoing outgoing;

    Prompt(Answers.Ground ground, List<FactSource.Known> facts, Sources sources, Outgoing outgoing) {
        this.ground = ground;
        this.facts = facts;
        this.sources = sources;
        this.outgoing = outgoing;
    }

    ModelRequest request(String instructions, List<Round> rounds, List<ToolSpec> tools, int maxTokens) {
        List<ModelMessage> messages = new ArrayList<>();
        List<PastTurn> past = fitting(ground.past());
        for (int at = 0; at < past.size(); at++) {
            past(past.get(at), at, at >= past.size() - PastTurn.WITH_STEPS && !tools.isEmpty(), messages);
        }
        messages.add(new ModelMessage.Asked(question()));
        for (Round round : rounds) {
            messages.add(new ModelMessage.Answered(
                    outgoing.text(round.said()),
                    round.uses().stream().map(this::leaving).toList()));
            messages.add(new ModelMessage.Results(
                    round.results().stream().map(this::leaving).toList()));
        }
        return new ModelRequest(instructions, messages, tools, maxTokens);
    }

    /// The newest that fit; the newest one always goes along, cut where it is too long by itself.
    private static List<PastTurn> fitting(List<PastTurn> past) {
        List<PastTurn> fitting = new ArrayList<>();
        int left = LONGEST_PAST;
        for (int at = past.size() - 1; at >= 0; at--) {
            PastTurn turn = past.get(at);
            int length = turn.question().length() + turn.answer().length();
            if (length > left) {
                if (fitting.isEmpty()) {
                    fitting.add(cut(turn));
                }
                break;
            }
            left -= length;
            fitting.addFirst(turn);
        }
        return fitting;
    }

    private static PastTurn cut(PastTurn turn) {
        int half = LONGEST_PAST / 2;
        return new PastTurn(cut(turn.question(), half), cut(turn.answer(), half), List.of());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + " …";
    }

    private void past(PastTurn turn, int at, boolean withSteps, List<ModelMessage> messages) {
        messages.add(new ModelMessage.Asked(outgoing.text(turn.question())));
        if (withSteps) {
            for (int step = 0; step < turn.steps().size(); step++) {
                past(turn.steps().get(step), "past-" + at + "-" + step, messages);
            }
        }
        String answer = MARK.matcher(turn.answer()).replaceAll("");
        messages.add(new ModelMessage.Answered(outgoing.text(answer), List.of()));
    }

    private void past(AnswerStep step, String id, List<ModelMessage> messages) {
        List<ToolUse> uses = new ArrayList<>();
        List<ToolResult> results = new ArrayList<>();
        for (AnswerStep.Use use : step.uses()) {
            String call = id + "-" + uses.size();
            String content = use.failed() ? use.content() : new CitedContent(sources).of(use.content(), use.sources());
            uses.add(new ToolUse(call, use.tool(), outgoing.json(use.input())));
            results.add(new ToolResult(call, outgoing.json(content), use.failed()));
        }
        messages.add(new ModelMessage.Answered("", uses));
        messages.add(new ModelMessage.Results(results));
    }

    private ToolUse leaving(ToolUse use) {
        return new ToolUse(use.id(), use.name(), outgoing.json(use.input()));
    }

    private ToolResult leaving(ToolResult result) {
        return new ToolResult(result.id(), outgoing.json(result.content()), result.failed());
    }

    /// The records that are open, each line with the number of its source, and the question below them. Values and the
    /// question are made fit to leave; labels are the program's own words, in which a pattern would only see names.
    private String question() {
        if (facts.isEmpty()) {
            return outgoing.text(ground.question());
        }
        Language language = Folding.isArabic(ground.question()) ? Language.AR : Language.EN;
        boolean draft = ground.task() == ChatTask.JUSTIFICATION;
        StringBuilder out = new StringBuilder("<records>\n");
        for (FactSource.Known known : facts) {
            if (draft && !known.statements().isEmpty()) {
                statements(known, language, out);
            } else {
                record(known, language, out);
            }
        }
        return out.append("</records>\n\n")
                .append(outgoing.text(ground.question()))
                .toString();
    }

    /// Sentences for a draft, without the keys that only tools take.
    private void statements(FactSource.Known known, Language language, StringBuilder out) {
        String all = known.statements().stream().map(each -> each.in(language)).collect(Collectors.joining("\n"));
        int number = sources.number(known.reference(), all);
        for (Words statement : known.statements()) {
            mark(out, number)
                    .append(outgoing.text(line(statement.in(language))))
                    .append('\n');
        }
    }

    private void record(FactSource.Known known, Language language, StringBuilder out) {
        Reference reference = known.reference();
        StringBuilder lines = new StringBuilder();
        for (Fact fact : known.facts()) {
            lines.append(fact.label().in(language))
                    .append(": ")
                    .append(line(fact.value().in(language)))
                    .append('\n');
        }
        int number = sources.number(reference, lines.toString().strip());
        line(out, number, key(reference), reference.id());
        for (Fact fact : known.facts()) {
            Reference own = fact.source();
            int mark = own.id().equals(reference.id()) && own.kind() == reference.kind()
                    ? number
                    : sources.number(own, fact.value().in(language));
            line(out, mark, fact.label().in(language), fact.value().in(language));
        }
    }

    /// The name under which tools take the record's id.
    private static String key(Reference reference) {
        return reference.kind().name().toLowerCase(java.util.Locale.ROOT) + "_id";
    }

    private void line(StringBuilder out, int mark, String label, String value) {
        mark(out, mark)
                .append(label)
                .append(": ")
                .append(outgoing.text(line(value)))
                .append('\n');
    }

    private static StringBuilder mark(StringBuilder out, int mark) {
        return out.append('[').append(mark).append("] ");
    }

    /// A value cannot leave its line, nor the block: whoever wrote it into a record.
    private static String line(String value) {
        return TAG.matcher(value.strip().replaceAll("\\s+", " ")).replaceAll("‹");
    }
}
