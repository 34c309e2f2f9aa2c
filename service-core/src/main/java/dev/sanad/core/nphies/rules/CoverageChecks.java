package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.List;
import java.util.Optional;

/// Coverages (FACTS §5.3), beyond what is data.
final class CoverageChecks {
    private CoverageChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("Coverage")) {
            Resource coverage = placed.resource();
            String status = coverage.textOrEmpty("status");
            report.unless(status.isEmpty() || status.equals("active"), "BV-00340", placed.at("status"), Fields.NONE);
            plan(placed, report);
            subscriber(message, placed, report);
            costs(placed, report);
        }
    }

    private static void plan(Message.Placed placed, Report report) {
        List<Element> classes = placed.resource().children("class");
        long plans = classes.stream()
                .filter(one ->
                        one.coding("type").map(Element.Coding::code).orElse("").equals("plan"))
                .count();
        report.unless(classes.isEmpty() || plans == 1, "BV-00729", placed.at("class"), Fields.PLAN);
    }

    /// Who is insured by himself is his own subscriber, anybody else is not. No rule of the exchange says so,
    /// but all its messages are like that.
    private static void subscriber(Message message, Message.Placed placed, Report report) {
        Resource coverage = placed.resource();
        String relationship =
                coverage.coding("relationship").map(Element.Coding::code).orElse("");
        Optional<Message.Placed> subscriber = message.resolve(coverage.child("subscriber"));
        Optional<Message.Placed> beneficiary = message.resolve(coverage.child("beneficiary"));
        boolean same = subscriber.isPresent()
                && beneficiary.isPresent()
                && subscriber.get().index() == beneficiary.get().index();
        boolean fits = relationship.equals("self")
                ? subscriber.isEmpty() || beneficiary.isEmpty() || same
                : relationship.isEmpty() || !same;
        report.unless(fits, "SND-SUBSCRIBER", placed.at("subscriber"), Fields.RELATIONSHIP);
    }

    private static void costs(Message.Placed placed, Report report) {
        List<Element> costs = placed.resource().children("costToBeneficiary");
        for (int i = 0; i < costs.size(); i++) {
            boolean valued = costs.get(i).child("valueMoney").isPresent()
                    || costs.get(i).child("valueQuantity").isPresent();
            report.unless(valued, "IC-00135", placed.at("costToBeneficiary[" + i + "]"), Fields.COVERAGE);
        }
    }
}
