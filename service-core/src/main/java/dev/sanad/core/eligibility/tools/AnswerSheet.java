package dev.sanad.core.eligibility.tools;

import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Personal;
import dev.sanad.core.kernel.Reference;
import dev.sanad.core.kernel.ToolAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An insurer's answer as JSON for a model: what the screen shows, nothing more; and which of it is personal.
final class AnswerSheet {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerSheet() {}

    static ToolAnswer of(EligibilityAnswer answer) {
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

    private static ObjectNode sheet(EligibilityAnswer answer) {
        ObjectNode root = JSON.createObjectNode()
                .put("verdict", answer.verdict().name())
                .put("sentence", answer.sentence().en())
                .put("sentence_arabic", answer.sentence().ar())
                .put("answered_at", answer.origin().answeredAt().toString())
                .put("freshness", answer.origin().freshness().name())
                .put("simulated", answer.origin().simulated())
                .put("insurers_words", answer.disposition());
        put(root, "site_eligibility", answer.siteEligibility());
        ArrayNode insurances = root.putArray("insurances");
        answer.insurances().forEach(insurance -> insurance(insurances.addObject(), insurance));
        ArrayNode errors = root.putArray("errors");
        answer.errors()
                .forEach(error -> errors.addObject()
                        .put("code", error.code().code())
                        .put("text", error.code().text().en()));
        return root;
    }

    private static void insurance(ObjectNode out, InsuranceAnswer insurance) {
        out.put("insurer", insurance.payer().en())
                .put("member_number", insurance.memberId())
                .put("plan", insurance.plan());
        Boolean inForce = insurance.inForce();
        if (inForce != null) {
            out.put("in_force", inForce);
        }
        put(out, "site_eligibility", insurance.siteEligibility());
        var period = insurance.period();
        if (period != null) {
            out.put("benefits_from", period.start().toString())
                    .put("benefits_to", period.end().toString());
        }
        ArrayNode benefits = out.putArray("benefits");
        insurance.benefits().forEach(line -> benefit(benefits.addObject(), line));
    }

    private static void benefit(ObjectNode out, BenefitLine line) {
        put(out, "category", line.category());
        out.put("name", line.name()).put("excluded", line.excluded());
        put(out, "network", line.network());
        put(out, "unit", line.unit());
        put(out, "term", line.term());
        ArrayNode limits = out.putArray("limits");
        for (Limit limit : line.limits()) {
            ObjectNode one = limits.addObject();
            one.put("type", limit.type().text().en());
            put(one, "allowed", limit.allowed());
            put(one, "used", limit.used());
        }
    }

    private static void put(ObjectNode out, String name, @Nullable Coded code) {
        if (code != null) {
            out.put(name, code.text().en());
        }
    }

    private static void put(ObjectNode out, String name, @Nullable Amount amount) {
        if (amount != null) {
            out.put(
                    name,
                    switch (amount) {
                        case Amount.Sum(var money) ->
                            money.currency() + " " + money.amount().toPlainString();
                        case Amount.Count(long value) -> Long.toString(value);
                        case Amount.Text(String value) -> value;
                    });
        }
    }
}
