package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Decides which offered tools to call, if any.
///
/// Only the person's words decide, and the names and descriptions of what is offered; nothing that a tool gave and no
/// document is read for wishes. A tool that does something is chosen only where the person asks for a deed.
final class ToolChoice {
    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 2;

    private static final Set<String> ASKING = Set.of("please", "you", "and", "then", "now", "فضلك", "ثم", "ان", "الان");
    private static final Set<String> WISHES = Set.of("want", "need", "like", "have", "going");

    /// Topics of which the facts at hand are never all.
    private static final Set<Concept> MORE =
            Set.of(Concept.HISTORY, Concept.WORK, Concept.REFUSAL, Concept.RULE, Concept.KNOWLEDGE, Concept.CODE);

    private static final Set<String> LIBRARY = Stems.of("knowledge guide guides guideline library article passages");

    private final Situation situation;
    private final Arguments arguments;
    private final Fit fit;

    /// A tool to call with its input.
    record Pick(OfferedTool tool, ObjectNode input) {}

    /// What to do.
    ///
    /// @param picks   tools to call now; empty to answer
    /// @param missing what a fitting tool would need and nobody has said
    record Decision(List<Pick> picks, List<OfferedTool.Field> missing) {
        Decision {
            picks = List.copyOf(picks);
            missing = List.copyOf(missing);
        }
    }

    private record Ranked(OfferedTool tool, double score, Arguments.Filled filled) {}

    ToolChoice(Situation situation) {
        this.situation = situation;
        this.arguments = new Arguments(situation);
        this.fit = new Fit(situation.question());
    }

    Decision decide(List<OfferedTool> tools, Asking.Force force) {
        return switch (force) {
            case Asking.Force.None _ -> new Decision(List.of(), List.of());
            case Asking.Force.Named named
            when situation.rounds() == 0 ->
                forced(tools.stream()
                        .filter(tool -> tool.name().equals(named.tool()))
                        .toList());
            case Asking.Force.Some _
            when situation.rounds() == 0 -> {
                Decision free = free(tools);
                yield free.picks().isEmpty() ? forced(tools) : free;
            }
            case Asking.Force.Named _, Asking.Force.Some _, Asking.Force.Free _ -> free(tools);
        };
    }

    /// A tool, whatever was called before.
    List<Pick> insist(List<OfferedTool> tools) {
        return forced(tools).picks();
    }

    private Decision free(List<OfferedTool> tools) {
        Question question = situation.question();
        if (situation.rounds() >= ROUNDS || question.words().isBlank() || question.isSmallTalk() || isKnown()) {
            return new Decision(List.of(), List.of());
        }
        List<Ranked> ranked = ranked(tools);
        List<Ranked> wanted = wanted(ranked);
        List<Pick> picks = new ArrayList<>();
        List<OfferedTool.Field> missing = new ArrayList<>();
        for (Ranked want : wanted) {
            if (situation.hasCalled(want.tool().name())) {
                continue;
            }
            if (want.filled().isWhole()) {
                picks.add(new Pick(want.tool(), want.filled().input()));
            } else {
                Optional<Ranked> before = wayTo(want, ranked);
                before.ifPresent(
                        way -> picks.add(new Pick(way.tool(), way.filled().input())));
                if (before.isEmpty()) {
                    missing.addAll(want.filled().missing());
                }
            }
        }
        boolean goOn = situation.rounds() == 0 || !situation.hasFound() || isOpen(wanted);
        if (!goOn) {
            return new Decision(List.of(), isUncalled(wanted) ? missing : List.of());
        }
        if (picks.isEmpty() && !situation.hasFound()) {
            library(ranked)
                    .ifPresent(tool ->
                            picks.add(new Pick(tool.tool(), tool.filled().input())));
        }
        return new Decision(picks.stream().distinct().limit(AT_ONCE).toList(), missing);
    }

    /// Whether the facts that came along say it already.
    private boolean isKnown() {
        Set<Concept> topics = situation.question().topics();
        if (topics.contains(Concept.JUSTIFICATION) || situation.question().wantsEverything()) {
            return !situation.facts().isEmpty();
        }
        boolean more = topics.stream().anyMatch(MORE::contains)
                || !situation.question().mentions().codes().isEmpty()
                || asksForADeed();
        Set<Concept> said = situation.factsAskedFor().stream()
                .flatMap(fact -> Concept.in(Stems.of(fact.label())).stream())
                .collect(java.util.stream.Collectors.toSet());
        // A coverage on file does not say whether it holds: an insurer's answer does.
        boolean enough = !situation.question().asksWhetherCovered() || said.contains(Concept.ELIGIBILITY);
        return !more && !said.isEmpty() && enough;
    }

    /// Whether a fitting tool has not been called yet, because something had to be found first.
    private boolean isOpen(List<Ranked> wanted) {
        return wanted.stream()
                .anyMatch(want -> !situation.hasCalled(want.tool().name())
                        && want.filled().isWhole());
    }

    /// Whether the best tool has not been called, because nobody has said what it needs.
    private boolean isUncalled(List<Ranked> wanted) {
        return wanted.stream()
                .limit(1)
                .anyMatch(want -> !situation.hasCalled(want.tool().name()));
    }

    private List<Ranked> wanted(List<Ranked> ranked) {
        if (ranked.isEmpty() || ranked.getFirst().score() < Fit.ENOUGH) {
            return List.of();
        }
        List<Ranked> aimed = ranked.stream()
                .filter(tool -> tool.score() >= Fit.ENOUGH
                        && !fit.isLookUp(tool.tool(), tool.filled().input()))
                .toList();
        // To look somebody up is the aim only where nothing else is asked.
        List<Ranked> all = aimed.isEmpty() ? ranked : aimed;
        double best = all.getFirst().score();
        return all.stream()
                .filter(tool -> tool.score() >= Math.max(Fit.ENOUGH, best * 0.8))
                .limit(AT_ONCE)
                .toList();
    }

    /// A tool whose result may hold what another one lacks: one that looks for what the lacking field is about.
    private Optional<Ranked> wayTo(Ranked want, List<Ranked> ranked) {
        Set<String> lacking = new HashSet<>();
        want.filled().missing().forEach(field -> lacking.addAll(Stems.ofName(field.name())));
        Set<Concept> about = Concept.in(lacking);
        about.remove(Concept.HISTORY);
        return ranked.stream()
                .filter(tool -> tool.filled().isWhole() && !Fit.isDeed(tool.tool()))
                .filter(tool -> !situation.hasCalled(tool.tool().name()))
                .filter(tool -> fit.named(tool.filled().input()))
                .filter(tool ->
                        Concept.in(Stems.ofName(tool.tool().name())).stream().anyMatch(about::contains))
                .findFirst();
    }

    /// A search of documents, where nothing fits better.
    private Optional<Ranked> library(List<Ranked> ranked) {
        return ranked.stream()
                .filter(tool ->
                        tool.filled().isWhole() && !tool.filled().input().isEmpty() && !Fit.isDeed(tool.tool()))
                .filter(tool -> !situation.hasCalled(tool.tool().name()))
                .filter(tool -> Stems.ofName(tool.tool().name()).stream().anyMatch(LIBRARY::contains)
                        || Stems.of(tool.tool().description()).stream().anyMatch(LIBRARY::contains))
                .findFirst();
    }

    private Decision forced(List<OfferedTool> tools) {
        return ranked(tools).stream()
                .max(Comparator.comparingInt((Ranked tool) -> tool.filled().isWhole() ? 1 : 0)
                        .thenComparingDouble(Ranked::score))
                .map(tool -> new Decision(List.of(new Pick(tool.tool(), whole(tool.filled()))), List.of()))
                .orElseGet(() -> new Decision(List.of(), List.of()));
    }

    /// The client leaves no choice: the question itself stands in for texts that nobody has said.
    private ObjectNode whole(Arguments.Filled filled) {
        ObjectNode input = filled.input().deepCopy();
        for (OfferedTool.Field field : filled.missing()) {
            JsonMapper mapper = new JsonMapper();
            switch (field.kind()) {
                case "boolean" -> input.put(field.name(), false);
                case "integer", "number" ->
                    input.put(field.name(), field.schema().path("minimum").asInt(0));
                case "array" -> input.set(field.name(), mapper.createArrayNode());
                case "object" -> input.set(field.name(), mapper.createObjectNode());
                default ->
                    input.put(
                            field.name(),
                            field.schema()
                                    .path("enum")
                                    .path(0)
                                    .asString(situation.question().searchWords()));
            }
        }
        return input;
    }

    private List<Ranked> ranked(List<OfferedTool> tools) {
        return tools.stream()
                .filter(tool -> !Fit.isDeed(tool) || asksForADeed())
                .map(tool -> {
                    Arguments.Filled filled = arguments.fill(tool);
                    return new Ranked(tool, fit.score(tool, filled.input()), filled);
                })
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    /// Whether the person orders something: a verb of doing that begins the sentence or follows a request. "When does
    /// it
    /// start?" orders nothing.
    private boolean asksForADeed() {
        String before = "";
        String last = ".";
        for (String word : Stems.words(situation.question().words())) {
            String folded = Stems.folded(word);
            boolean asked = last.equals(".") || ASKING.contains(last) || (last.equals("to") && WISHES.contains(before));
            if (asked && Concept.in(List.of(Stems.stem(folded))).contains(Concept.ACTION)) {
                return true;
            }
            before = last;
            last = folded;
        }
        return false;
    }
}
