package dev.sanad.sandbox.model.rules;

import dev.sanad.sandbox.model.rules.Turn.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A request as the rules see it.
///
/// @param question the last thing a person said
/// @param findings what came with the request and what tools gave since that question
/// @param earlier  what tools gave for earlier questions, the last first; only for values to fill in
/// @param calls    the tools used since the question, in order
/// @param rounds   how often tools were asked for since the question
record Situation(Question question, List<Finding> findings, List<JsonNode> earlier, List<Part.Use> calls, int rounds) {
    Situation {
        findings = List.copyOf(findings);
        earlier = List.copyOf(earlier);
        calls = List.copyOf(calls);
    }

    static Situation of(Asking asking) {
        List<Turn> turns = asking.turns();
        int asked = asked(turns);
        List<Finding> findings = new ArrayList<>(Material.of(asking.system()).findings());
        StringBuilder words = new StringBuilder();
        Map<String, Part.Use> uses = new HashMap<>();
        List<JsonNode> earlier = new ArrayList<>();
        List<Part.Use> calls = new ArrayList<>();
        int rounds = 0;
        for (int at = 0; at < turns.size(); at++) {
            boolean isQuestion = at == asked;
            boolean now = at >= asked;
            for (Part part : turns.get(at).parts()) {
                switch (part) {
                    case Part.Words said
                    when isQuestion -> {
                        Material material = Material.of(said.text());
                        words.append(material.words()).append('\n');
                        findings.addAll(material.findings());
                    }
                    case Part.Words _ -> {}
                    case Part.Paper paper -> paper(paper, findings);
                    case Part.Use use -> uses.put(use.id(), use);
                    case Part.Result result when now -> results(result, tool(uses, result), findings);
                    case Part.Result result -> earlier.addAll(0, result.results());
                }
            }
            if (now && !turns.get(at).byUser()) {
                List<Part.Use> asks = uses(turns.get(at));
                calls.addAll(asks);
                rounds += asks.isEmpty() ? 0 : 1;
            }
        }
        return new Situation(Question.of(words.toString().strip()), findings, earlier, calls, rounds);
    }

    /// Whether a tool found something for this question.
    boolean hasFound() {
        return findings.stream().anyMatch(finding -> switch (finding) {
            case Finding.Sheet sheet -> !sheet.origin().isEmpty();
            case Finding.Passage passage -> !passage.given();
            case Finding.Fact _, Finding.Trouble _, Finding.Nothing _ -> false;
        });
    }

    /// The facts that came with the request; none where the question names somebody or something that is not in them.
    List<Finding.Fact> facts() {
        List<Finding.Fact> facts = findings.stream()
                .filter(Finding.Fact.class::isInstance)
                .map(Finding.Fact.class::cast)
                .toList();
        List<String> named = question.named();
        boolean known = named.isEmpty()
                || named.stream()
                        .map(Stems::folded)
                        .anyMatch(name -> facts.stream()
                                .anyMatch(fact -> Stems.folded(fact.value()).contains(name)));
        return known ? facts : List.of();
    }

    /// Facts whose label is about what the question is about. Whom they are about is no matter of theirs.
    List<Finding.Fact> factsAskedFor() {
        Set<Concept> topics = question.topics();
        return facts().stream()
                .filter(fact -> Concept.in(Stems.of(fact.label())).stream().anyMatch(topics::contains))
                .toList();
    }

    boolean hasCalled(String tool) {
        return calls.stream().anyMatch(call -> call.tool().equals(tool));
    }

    private static int asked(List<Turn> turns) {
        for (int at = turns.size() - 1; at >= 0; at--) {
            Turn turn = turns.get(at);
            if (turn.byUser()
                    && turn.parts().stream()
                            .anyMatch(part -> part instanceof Part.Words words
                                    && !words.text().isBlank())) {
                return at;
            }
        }
        return turns.size();
    }

    private static List<Part.Use> uses(Turn turn) {
        return turn.parts().stream()
                .filter(Part.Use.class::isInstance)
                .map(Part.Use.class::cast)
                .toList();
    }

    private static String tool(Map<String, Part.Use> uses, Part.Result result) {
        return Optional.ofNullable(uses.get(result.id())).map(Part.Use::tool).orElse("");
    }

    private static void paper(Part.Paper paper, List<Finding> findings) {
        for (String paragraph : paper.text().split("\\n\\s*\\n", -1)) {
            if (!paragraph.isBlank()) {
                findings.add(new Finding.Passage("", paper.name(), paper.name(), paragraph.strip(), true));
            }
        }
    }

    private static void results(Part.Result result, String tool, List<Finding> findings) {
        for (JsonNode given : result.results()) {
            JsonNode json = given.isString() ? Material.json(given.asString("")).orElse(given) : given;
            if (result.failed() || Sheets.isTrouble(json)) {
                findings.add(new Finding.Trouble(tool, Sheets.message(json)));
            } else if (Sheets.isEmpty(json)) {
                findings.add(new Finding.Nothing(tool, Sheets.message(json)));
            } else if (json.isString()) {
                findings.add(new Finding.Passage("", "", "", json.asString("").strip(), false));
            } else {
                findings.addAll(Sheets.findings(tool, json));
            }
        }
        if (result.results().isEmpty()) {
            findings.add(new Finding.Nothing(tool, ""));
        }
    }
}
