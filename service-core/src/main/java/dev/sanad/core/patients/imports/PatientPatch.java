package dev.sanad.core.patients.imports;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.core.patients.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one line says of a person. What it leaves empty is left as it is in a record that exists.
///
/// @param name         parts may be empty
/// @param identifiers  at least one; by these the record is found
/// @param birthDate    null where the line has none
/// @param gender       null where the line has none
/// @param demographics parts may be empty
/// @param card         null where the line has no membership number
public record PatientPatch(
        PersonName name,
        List<PatientIdentifier> identifiers,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        Demographics demographics,
        @Nullable Card card) {
    public PatientPatch {
        identifiers = List.copyOf(identifiers);
    }

    /// What a line says of an insurance card.
    ///
    /// @param payer        the insurer's licence
    /// @param memberId     membership number
    /// @param type         empty where the line has none
    /// @param relationship null where the line has none
    /// @param subscriber   a document number of the subscriber; empty where the line has none
    /// @param policy       parts may be empty
    /// @param period       null where the line has none
    public record Card(
            PayerId payer,
            String memberId,
            String type,
            @Nullable Relationship relationship,
            String subscriber,
            PatientCoverage.Policy policy,
            @Nullable DateRange period) {}

    /// A new record of this line.
    ///
    /// @param birth      the birth date, which a new record needs
    /// @param subscriber the record of the card's subscriber; null where there is none
    public Patient fresh(Supplier<String> ids, LocalDate birth, @Nullable PatientId subscriber) {
        Patient empty = new Patient(
                new PatientId(ids.get()),
                new PersonName("", ""),
                List.of(),
                birth,
                Gender.UNKNOWN,
                Demographics.UNKNOWN,
                List.of(),
                0);
        return onto(empty, ids, subscriber);
    }

    /// The record with what this line says.
    public Patient onto(Patient before, Supplier<String> ids, @Nullable PatientId subscriber) {
        Demographics old = before.demographics();
        return new Patient(
                before.id(),
                new PersonName(
                        or(name.english(), before.name().english()),
                        or(name.arabic(), before.name().arabic())),
                identifiers(before.identifiers()),
                birthDate == null ? before.birthDate() : birthDate,
                gender == null ? before.gender() : gender,
                new Demographics(
                        or(demographics.maritalStatus(), old.maritalStatus()),
                        or(demographics.occupation(), old.occupation()),
                        or(demographics.religion(), old.religion()),
                        or(demographics.phone(), old.phone()),
                        or(demographics.email(), old.email())),
                coverages(before.coverages(), ids, subscriber),
                before.version());
    }

    /// A document of a kind that the record already has one of takes its place; others are added.
    private List<PatientIdentifier> identifiers(List<PatientIdentifier> before) {
        List<PatientIdentifier> all = new ArrayList<>(before);
        for (PatientIdentifier identifier : identifiers) {
            int same = -1;
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).kind() == identifier.kind()) {
                    same = i;
                }
            }
            if (same < 0) {
                all.add(identifier);
            } else {
                all.set(same, identifier);
            }
        }
        return all;
    }

    private List<PatientCoverage> coverages(
            List<PatientCoverage> before, Supplier<String> ids, @Nullable PatientId subscriber) {
        if (card == null) {
            return before;
        }
        List<PatientCoverage> all = new ArrayList<>(before);
        for (int i = 0; i < all.size(); i++) {
            PatientCoverage old = all.get(i);
            if (old.payer().equals(card.payer()) && old.memberId().equals(card.memberId())) {
                all.set(i, coverage(card, old, subscriber));
                return all;
            }
        }
        PatientCoverage.Policy nothing = new PatientCoverage.Policy("", "", "", "", "", "");
        PatientCoverage empty = new PatientCoverage(
                new CoverageId(ids.get()),
                card.payer(),
                card.memberId(),
                "EHCPOL",
                Relationship.SELF,
                null,
                nothing,
                null);
        all.add(coverage(card, empty, subscriber));
        return all;
    }

    private static PatientCoverage coverage(Card card, PatientCoverage old, @Nullable PatientId subscriber) {
        PatientCoverage.Policy policy = card.policy();
        PatientCoverage.Policy was = old.policy();
        return new PatientCoverage(
                old.id(),
                old.payer(),
                old.memberId(),
                or(card.type(), old.type()),
                card.relationship() == null ? old.relationship() : card.relationship(),
                subscriber == null ? old.subscriber() : subscriber,
                new PatientCoverage.Policy(
                        or(policy.holderName(), was.holderName()),
                        or(policy.holderNumber(), was.holderNumber()),
                        or(policy.planValue(), was.planValue()),
                        or(policy.planName(), was.planName()),
                        or(policy.network(), was.network()),
                        or(policy.dependent(), was.dependent())),
                card.period() == null ? old.period() : card.period());
    }

    private static String or(String now, String before) {
        return now.isBlank() ? before : now;
    }
}
