package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays findings out for other programs: one object a file. The names are an interface; they only grow.
final class JsonSheet {
    private JsonSheet() {}

    static ObjectNode looked(String file, MessageInspector.Looked looked) {
        ObjectNode node = FhirJson.object().put("file", file);
        switch (looked) {
            case MessageInspector.Looked.Unreadable(FhirJson.Fault fault, String place) ->
                unreadable(node, fault, place);
            case MessageInspector.Looked.Understood(String wrappedAt, Inspection inspection) -> {
                node.put("readable", true).put("wrappedAt", wrappedAt);
                inspection(node, inspection);
            }
        }
        return node;
    }

    private static void inspection(ObjectNode node, Inspection inspection) {
        Inspection.Header header = inspection.header();
        node.put("kind", inspection.kind())
                .put("event", header.event())
                .put("focus", header.focus())
                .put("response", header.response());
        identifier(node.putObject("sender"), header.sender());
        identifier(node.putObject("receiver"), header.receiver());
        node.put("outcome", inspection.result().outcome())
                .put("adjudicationOutcome", inspection.result().adjudication());
        ArrayNode tags = node.putArray("tags");
        header.tags().forEach(tags::add);
        ArrayNode errors = node.putArray("errors");
        for (ErrorCode error : inspection.result().errors()) {
            errors.addObject()
                    .put("code", error.code())
                    .put("text", error.display())
                    .put("expression", error.expression());
        }
        ArrayNode totals = node.putArray("totals");
        for (Inspection.Total total : inspection.result().totals()) {
            totals.addObject()
                    .put("name", total.name())
                    .put("amount", total.amount())
                    .put("currency", total.currency());
        }
        ArrayNode unknown = node.putArray("notUnderstood");
        inspection.notUnderstood().forEach(unknown::add);
        node.put("lossless", inspection.lossless());
        ArrayNode nested = node.putArray("nested");
        inspection.nested().forEach(inner -> inspection(nested.addObject(), inner));
    }

    static ObjectNode checked(String file, MessageChecker.Checked checked, Language language) {
        ObjectNode node = FhirJson.object().put("file", file);
        switch (checked) {
            case MessageChecker.Checked.Unreadable(FhirJson.Fault fault, String place) ->
                unreadable(node, fault, place);
            case MessageChecker.Checked.Ran ran -> {
                node.put("readable", true)
                        .put("event", ran.event())
                        .put("today", ran.day().toString());
                ArrayNode findings = node.putArray("findings");
                for (Finding finding : ran.findings()) {
                    findings.addObject()
                            .put("code", finding.code())
                            .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                            .put("path", finding.path())
                            .put("field", finding.field())
                            .put("text", finding.text().in(language));
                }
            }
        }
        return node;
    }

    private static void unreadable(ObjectNode node, FhirJson.Fault fault, String place) {
        node.put("readable", false).put("fault", fault.name()).put("place", place);
    }

    private static void identifier(ObjectNode node, Element.Identifier identifier) {
        node.put("system", identifier.system()).put("value", identifier.value());
    }
}
