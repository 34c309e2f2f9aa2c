package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.DayWords;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.ToolAnswer;
import dev.sanad.core.kernel.ToolTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An insurer's answer as JSON for a model: what the screen shows, nothing more; and which of it is personal.
final class AnswerSheet {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock clock;

    /// @param clock tells how old an answer is, and the clinic's zone
    AnswerSheet(Clock clock) {
        this.clock = clock;
    }

    ToolAnswer of(EligibilityAnswer answer) {
        Reference source = new Reference(Reference.Kind.CHECK, answer.id().value(), answer.sentence());
        return new ToolAnswer(
                JSON.writeValueAsString(sheet(answer)), answer.sentence(), List.of(source), members(answer));
    }

    /// The member numbers in an answer; they tell who somebody is.
    static List<Personal> members(EligibilityAnswer answer) {
        return answer.insurances().stream()
                .map(InsuranceAnswer::memberId)
                .filter(id -> !id.isBlank())
                .map(id -> new Personal(Personal.Kind.MEMBER, id))
                .toList();
    }

    private ObjectNode sheet(EligibilityAnswer answer) {
        EligibilityAnswer.Origin origin = answer.origin();
        Instant at = origin.answeredAt();
        ObjectNode root = JSON.createObjectNode();
        ToolTexts.put(root, "sentence", answer.sentence());
        ToolTexts.put(root, "verdict", answer.verdict().name(), AnswerWords.verdict(answer.verdict()));
        ToolTexts.put(root, "answered_at", at.toString(), AnswerWords.answeredAt(at, clock));
        ToolTexts.put(root, "freshness", origin.freshness().name(), AnswerWords.freshness(origin.freshness()));
        root.put("simulated", origin.simulated()).put("insurers_words", answer.disposition());
        ToolTexts.put(root, "site_eligibility", answer.siteEligibility());
        ArrayNode insurances = root.putArray("insurances");
        answer.insurances().forEach(insurance -> insurance(insurances.addObject(), insurance));
        ArrayNode errors = root.putArray("errors");
        answer.errors().forEach(error -> {
            ObjectNode one = errors.addObject().put("code", error.code().code());
            ToolTexts.put(one, "text", error.code().text());
        });
        return root;
    }

    private static void insurance(ObjectNode out, InsuranceAnswer insurance) {
        ToolTexts.put(out, "insurer", insurance.payer());
        out.put("member_number", insurance.memberId()).put("plan", insurance.plan());
        Boolean inForce = insurance.inForce();
        if (inForce != null) {
            out.put("in_force", inForce);
        }
        ToolTexts.put(out, "site_eligibility", insurance.siteEligibility());
        var period = insurance.period();
        if (period != null) {
            ToolTexts.put(out, "benefits_from", period.start().toString(), DayWords.day(period.start()));
            ToolTexts.put(out, "benefits_to", period.end().toString(), DayWords.day(period.end()));
        }
        ArrayNode benefits = out.putArray("benefits");
        insurance.benefits().forEach(line -> benefit(benefits.addObject(), line));
    }

    private static void benefit(ObjectNode out, BenefitLine line) {
        ToolTexts.put(out, "category", line.category());
        out.put("name", line.name()).put("excluded", line.excluded());
        ToolTexts.put(out, "network", line.network());
        ToolTexts.put(out, "unit", line.unit());
        ToolTexts.put(out, "term", line.term());
        ArrayNode limits = out.putArray("limits");
        for (Limit limit : line.limits()) {
            ObjectNode one = limits.addObject();
            ToolTexts.put(one, "type", limit.type());
            put(one, "allowed", limit, limit.allowed());
            put(one, "used", limit, limit.used());
        }
    }

    private static void put(ObjectNode out, String name, Limit limit, @Nullable Amount amount) {
        if (amount != null) {
            out.put(name, AnswerWords.amount(limit, amount));
        }
    }
}
