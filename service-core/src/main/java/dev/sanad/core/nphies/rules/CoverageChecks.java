package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Coverages (FACTS §5.3).
final class CoverageChecks {
    private static final String TYPES = "http://nphies.sa/terminology/CodeSystem/coverage-type";
    private static final Set<String> KINDS = Set.of("EHCPOL", "PUBLICPOL");
    private static final Set<String> RELATIONSHIPS =
            Set.of("child", "parent", "spouse", "common", "other", "self", "injured");

    private CoverageChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("Coverage")) {
            required(placed, report);
            codes(placed, report);
            plan(placed, report);
            lengths(placed, report);
        }
    }

    private static void required(Message.Placed placed, Report report) {
        Resource coverage = placed.resource();
        report.unless(
                !coverage.identifier("identifier").value().isEmpty(),
                "IC-00137",
                placed.at("identifier"),
                Fields.MEMBER_ID);
        report.unless(coverage.textOrEmpty("status").equals("active"), "BV-00340", placed.at("status"), Fields.NONE);
        report.unless(coverage.coding("type").isPresent(), "IC-00143", placed.at("type"), Fields.COVERAGE_TYPE);
        report.unless(
                coverage.child("policyHolder").isPresent(),
                "IC-01564",
                placed.at("policyHolder"),
                Fields.POLICY_HOLDER);
        report.unless(coverage.child("beneficiary").isPresent(), "IC-00131", placed.at("beneficiary"), Fields.COVERAGE);
        report.unless(
                coverage.coding("relationship").isPresent(),
                "IC-00141",
                placed.at("relationship"),
                Fields.RELATIONSHIP);
        report.unless(coverage.child("payor").isPresent(), "IC-00140", placed.at("payor"), Fields.PAYER);
        report.unless(!coverage.children("class").isEmpty(), "IC-01571", placed.at("class"), Fields.PLAN);
    }

    private static void codes(Message.Placed placed, Report report) {
        Optional<Element.Coding> type = placed.resource().coding("type");
        type.ifPresent(coding -> report.unless(
                coding.system().equals(TYPES) && KINDS.contains(coding.code()),
                "IB-00109",
                placed.at("type"),
                Fields.COVERAGE_TYPE));
        placed.resource()
                .coding("relationship")
                .ifPresent(coding -> report.unless(
                        RELATIONSHIPS.contains(coding.code()),
                        "IB-00107",
                        placed.at("relationship"),
                        Fields.RELATIONSHIP));
    }

    private static void plan(Message.Placed placed, Report report) {
        List<Element> classes = placed.resource().children("class");
        long plans = classes.stream()
                .filter(one ->
                        one.coding("type").map(Element.Coding::code).orElse("").equals("plan"))
                .count();
        if (!classes.isEmpty()) {
            report.unless(plans == 1, "BV-00729", placed.at("class"), Fields.PLAN);
        }
        for (int i = 0; i < classes.size(); i++) {
            String value = classes.get(i).textOrEmpty("value");
            String at = placed.at("class[" + i + "]");
            report.unless(!value.isEmpty(), "IC-00133", at + ".value", Fields.PLAN);
            report.unless(Lengths.within(value, 30), "BV-00322", at + ".value", Fields.PLAN);
            report.unless(
                    Lengths.within(classes.get(i).textOrEmpty("name"), 100), "BV-00323", at + ".name", Fields.PLAN);
        }
    }

    private static void lengths(Message.Placed placed, Report report) {
        Resource coverage = placed.resource();
        report.unless(
                Lengths.within(coverage.identifier("identifier").value(), 100),
                "BV-00275",
                placed.at("identifier[0].value"),
                Fields.MEMBER_ID);
        report.unless(
                Lengths.within(coverage.textOrEmpty("dependent"), 10),
                "BV-00321",
                placed.at("dependent"),
                Fields.DEPENDENT);
        report.unless(
                Lengths.within(coverage.textOrEmpty("network"), 30), "BV-00324", placed.at("network"), Fields.NETWORK);
    }
}
