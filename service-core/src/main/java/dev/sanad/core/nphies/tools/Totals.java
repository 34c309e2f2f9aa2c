package dev.sanad.core.nphies.tools;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.ArrayList;
import java.util.List;

/// Finds the sums of a resource: `total` of claims and their answers, payments, and what a coverage allows.
final class Totals {
    private Totals() {}

    static List<Inspection.Total> of(Resource resource) {
        List<Inspection.Total> totals = new ArrayList<>();
        for (Element total : resource.children("total")) {
            String category = total.coding("category").map(Element.Coding::code).orElse("total");
            add(totals, category, total.child("amount").isPresent() ? total.child("amount") : total);
        }
        add(totals, "payment", resource.child("payment").child("amount"));
        add(totals, "amount", resource.child("amount"));
        add(totals, "paymentAmount", resource.child("paymentAmount"));
        for (Element insurance : resource.children("insurance")) {
            for (Element item : insurance.children("item")) {
                String name = item.coding("category").map(Element.Coding::code).orElse("benefit");
                for (Element benefit : item.children("benefit")) {
                    String type = benefit.coding("type")
                            .map(coding -> " " + coding.code())
                            .orElse("");
                    add(totals, "allowed " + name + type, benefit.child("allowedMoney"));
                    add(totals, "used " + name + type, benefit.child("usedMoney"));
                }
            }
        }
        return totals;
    }

    private static void add(List<Inspection.Total> totals, String name, Element money) {
        money.decimal("value")
                .ifPresent(value -> totals.add(new Inspection.Total(name, value, money.textOrEmpty("currency"))));
    }
}
