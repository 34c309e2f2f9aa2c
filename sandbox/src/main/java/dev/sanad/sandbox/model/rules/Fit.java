package dev.sanad.sandbox.model.rules;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// How well a tool fits a question, by the tool's name, description and filled input.
final class Fit {
    /// What is a fit at all.
    static final double ENOUGH = 2.5;

    private static final Set<String> DEEDS = Stems.of(
            "start begin send submit run perform create update delete cancel request launch post write change save store");
    /// What an eligibility answer tells.
    private static final Set<Concept> TOLD_BY_ELIGIBILITY =
            Set.of(Concept.COVERAGE, Concept.BENEFIT, Concept.SHARE, Concept.LIMIT, Concept.NETWORK, Concept.CHECK);

    private final Question question;

    Fit(Question question) {
        this.question = question;
    }

    /// Whether a tool does something, by the verb its name begins with.
    static boolean isDeed(OfferedTool tool) {
        return Stems.ofName(tool.name()).stream().limit(1).anyMatch(DEEDS::contains);
    }

    /// Whether a tool looks up whom the person named: the first step to other tools.
    boolean isLookUp(OfferedTool tool, ObjectNode input) {
        return named(input)
                && Concept.in(Stems.ofName(tool.name())).contains(Concept.PATIENT)
                && input.properties().stream().map(Map.Entry::getKey).anyMatch(Arguments::isSearch);
    }

    /// Whether an input says whom or what the person named.
    boolean named(ObjectNode input) {
        return input.valueStream().anyMatch(value -> question.mentions().all().contains(value.asString("")));
    }

    double score(OfferedTool tool, ObjectNode input) {
        Set<String> name = Stems.ofName(tool.name());
        Set<String> description = Stems.of(tool.description());
        Set<Concept> inName = Concept.in(name);
        Set<Concept> inDescription = Concept.in(description);
        double score = isLookUp(tool, input) ? 3 : 0;
        boolean meant = false;
        boolean told = inName.contains(Concept.ELIGIBILITY)
                && question.topics().stream().anyMatch(TOLD_BY_ELIGIBILITY::contains);
        for (Concept concept : question.topics()) {
            boolean kin = TOLD_BY_ELIGIBILITY.contains(concept) && inName.contains(Concept.ELIGIBILITY);
            meant |= kin || inName.contains(concept);
            score += inName.contains(concept) ? 3 : kin ? 2.5 : inDescription.contains(concept) ? 2 : 0;
        }
        for (Concept concept : inName) {
            boolean asked = question.concepts().contains(concept) || (told && concept == Concept.ELIGIBILITY);
            score -= asked || concept == Concept.ACTION ? 0 : concept == Concept.HISTORY ? 2 : 0.5;
        }
        for (String stem : question.stems()) {
            score += name.contains(stem) ? 1 : description.contains(stem) ? 0.4 : 0;
        }
        if (takesACode(input)) {
            score += 2;
        }
        if (isAboutSomeone() && tool.fields().isEmpty()) {
            score -= 3;
        }
        return score + (meant && isDeed(tool) ? 2 : 0);
    }

    private boolean isAboutSomeone() {
        return !question.mentions().names().isEmpty()
                || !question.mentions().numbers().isEmpty();
    }

    private boolean takesACode(ObjectNode input) {
        return input.valueStream().anyMatch(value -> question.mentions().codes().contains(value.asString("")));
    }
}
