package dev.sanad.core.nphies.tools;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.ErrorCode;
import dev.sanad.core.nphies.fhir.FhirJson;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays findings out for other programs: one object a file. The names are an interface; they only grow.
final class JsonSheet {
    private JsonSheet() {}

    static ObjectNode looked(String file, MessageInspector.Looked looked) {
        ObjectNode node = FhirJson.object().put("file", file).put("wrappedAt", looked.wrappedAt());
        switch (looked) {
            case MessageInspector.Looked.Unreadable(String _, FhirJson.Fault fault, String place) ->
                unreadable(node, fault, place);
            case MessageInspector.Looked.Understood(String _, Inspection inspection) -> {
                node.put("readable", true);
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
                .put("adjudicationOutcome", inspection.result().adjudication())
                .put("disposition", inspection.result().disposition());
        ArrayNode tags = node.putArray("tags");
        header.tags().forEach(tags::add);
        codes(node.putArray("errors"), inspection.result().errors());
        codes(node.putArray("notes"), inspection.result().notes());
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

    private static void codes(ArrayNode array, List<ErrorCode> codes) {
        for (ErrorCode code : codes) {
            array.addObject()
                    .put("code", code.code())
                    .put("text", code.display())
                    .put("expression", code.expression());
        }
    }

    static ObjectNode checked(String file, MessageChecker.Checked checked, Language language) {
        ObjectNode node = FhirJson.object().put("file", file).put("wrappedAt", checked.wrappedAt());
        switch (checked) {
            case MessageChecker.Checked.Unreadable(String _, FhirJson.Fault fault, String place) ->
                unreadable(node, fault, place);
            case MessageChecker.Checked.NotARequest(String _, String event, String focus) ->
                node.put("readable", true)
                        .put("request", false)
                        .put("event", event)
                        .put("focus", focus)
                        .putArray("findings");
            case MessageChecker.Checked.NoMessage(String _, String type) ->
                node.put("readable", true)
                        .put("request", false)
                        .put("message", false)
                        .put("focus", type)
                        .putArray("findings");
            case MessageChecker.Checked.Ran ran -> ran(node, ran, language);
        }
        return node;
    }

    private static void ran(ObjectNode node, MessageChecker.Checked.Ran ran, Language language) {
        node.put("readable", true)
                .put("request", true)
                .put("event", ran.event())
                .put("pack", ran.scope().pack())
                .put("version", ran.scope().version())
                .put("whole", ran.scope().whole())
                .put("today", ran.days().map(days -> days.start().toString()).orElse(""));
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : ran.findings()) {
            findings.addObject()
                    .put("code", finding.code())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("path", finding.path())
                    .put("field", finding.field())
                    .put("text", finding.text().in(language))
                    .put("en", finding.text().en())
                    .put("ar", finding.text().ar());
        }
    }

    private static void unreadable(ObjectNode node, FhirJson.Fault fault, String place) {
        node.put("readable", false).put("fault", fault.name()).put("place", place);
    }

    private static void identifier(ObjectNode node, Element.Identifier identifier) {
        node.put("system", identifier.system()).put("value", identifier.value());
    }
}
