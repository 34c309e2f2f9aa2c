package dev.sanad.core.patients.rules;

import static dev.sanad.core.patients.rules.PatientFindings.error;
import static dev.sanad.core.patients.rules.PatientFindings.warning;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.Relationship;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules for what an insurance card says (FACTS 5.3 and the lengths of 7.3).
final class CoverageRules {
    /// A newborn is asked about under the mother's insurance for so many days (BV-00554, BV-00555).
    private static final int NEWBORN_DAYS = 90;

    private static final Set<String> TYPES = Set.of("EHCPOL", "PUBLICPOL");

    private record Card(PayerId payer, String memberId) {}

    void check(Patient patient, LocalDate today, List<Finding> found) {
        boolean newborn = !patient.birthDate().isAfter(today)
                && patient.birthDate().plusDays(NEWBORN_DAYS).compareTo(today) >= 0;
        Set<Card> seen = new HashSet<>();
        for (int i = 0; i < patient.coverages().size(); i++) {
            PatientCoverage coverage = patient.coverages().get(i);
            String field = "coverage[" + i + "].";
            card(coverage, field, found);
            policy(coverage.policy(), field, found);
            subscriber(coverage, patient.id(), newborn, field + "subscriber", found);
            boolean first = seen.add(new Card(coverage.payer(), coverage.memberId()));
            if (!first && !coverage.memberId().isBlank()) {
                found.add(error("SND-PAT-COVERAGE-TWICE", field + "memberId"));
            }
        }
    }

    private static void card(PatientCoverage coverage, String field, List<Finding> found) {
        if (coverage.memberId().isBlank()) {
            found.add(error("SND-PAT-MEMBER", field + "memberId"));
        } else if (coverage.memberId().length() > 100) {
            found.add(error("BV-00275", field + "memberId"));
        }
        if (!TYPES.contains(coverage.type())) {
            found.add(error("SND-PAT-COVERAGE-TYPE", field + "type"));
        }
    }

    private static void policy(PatientCoverage.Policy policy, String field, List<Finding> found) {
        if (policy.planValue().isBlank()) {
            found.add(error("BV-00729", field + "planValue"));
        }
        atMost(30, policy.planValue(), "BV-00322", field + "planValue", found);
        atMost(100, policy.planName(), "BV-00323", field + "planName", found);
        atMost(30, policy.network(), "BV-00324", field + "network", found);
        atMost(10, policy.dependent(), "BV-00321", field + "dependent", found);
        atMost(100, policy.holderNumber(), "BV-00275", field + "holderNumber", found);
        int holder = Folding.isArabic(policy.holderName()) ? 125 : 250;
        atMost(holder, policy.holderName(), "BV-00325", field + "holderName", found);
    }

    private static void atMost(int length, String text, String rule, String field, List<Finding> found) {
        if (text.length() > length) {
            found.add(error(rule, field));
        }
    }

    private static void subscriber(
            PatientCoverage coverage, PatientId own, boolean newborn, String field, List<Finding> found) {
        PatientId subscriber = coverage.subscriber();
        boolean self = coverage.relationship() == Relationship.SELF;
        if (self && subscriber != null && !subscriber.equals(own)) {
            found.add(error("SND-PAT-SELF", field));
        } else if (!self && own.equals(subscriber)) {
            found.add(error("SND-PAT-SELF/other", field));
        } else if (!self && subscriber == null) {
            // a newborn is asked about with the mother's card, so the mother has to be known
            found.add(newborn ? error("SND-PAT-SUBSCRIBER/newborn", field) : warning("SND-PAT-SUBSCRIBER", field));
        }
    }
}
