package dev.sanad.sandbox.exchange;

import dev.sanad.sandbox.people.SandboxCoverage;
import dev.sanad.sandbox.people.SandboxPayer;
import dev.sanad.sandbox.people.SandboxPeople;
import dev.sanad.sandbox.people.SandboxPerson;
import dev.sanad.sandbox.people.SandboxPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The payers' side: what their books say of a person on a day. Computed from the people's coverages and plans.
final class Payer {
    /// A payer's decision on one coverage.
    ///
    /// @param coverage the coverage
    /// @param plan     its plan
    /// @param inForce  whether it is in force on the day
    /// @param site     code of siteEligibility
    record Decision(SandboxCoverage coverage, SandboxPlan plan, boolean inForce, String site) {
        boolean isEligible() {
            return site.equals("eligible");
        }
    }

    /// What a payer answers.
    sealed interface Ruling {
        /// The payer refuses to say anything but an error.
        record Unknown(Issue issue, String disposition) implements Ruling {}

        /// The payer decided.
        record Decided(SandboxPerson person, String outcome, List<Decision> decisions) implements Ruling {}
    }

    private final SandboxPeople books;

    Payer(SandboxPeople books) {
        this.books = books;
    }

    /// @param numbers   the patient's document numbers
    /// @param members   the member numbers that were sent; empty with discovery
    /// @param discovery whether all coverages of the person are asked for
    Ruling rule(SandboxPayer payer, List<String> numbers, Set<String> members, boolean discovery, LocalDate day) {
        Optional<SandboxPerson> known = books.find(numbers).or(() -> byMember(members));
        if (known.isEmpty()) {
            return new Ruling.Unknown(
                    new Issue("1658", "No member found with the supplied patient credentials", ""),
                    "The member does not exist in our system");
        }
        SandboxPerson person = known.get();
        List<SandboxCoverage> asked = person.coverages().stream()
                .filter(one -> discovery ? !isOver(one, day) : isAsked(one, payer, members))
                .toList();
        if (asked.stream().anyMatch(one -> one.state().unknownAtPayer())) {
            return new Ruling.Unknown(
                    new Issue("1658", "No member found with the supplied patient credentials", ""),
                    "The member does not exist in our system");
        }
        if (asked.isEmpty() && !discovery) {
            return new Ruling.Unknown(
                    new Issue("1657", "Member number not found", ""), "The member number is not known");
        }
        List<Decision> decisions = new ArrayList<>();
        asked.forEach(one -> decisions.add(decide(one, day)));
        String outcome = asked.isEmpty() ? "complete" : asked.getFirst().state().outcome();
        return new Ruling.Decided(person, outcome, List.copyOf(decisions));
    }

    private Optional<SandboxPerson> byMember(Set<String> members) {
        return books.people().stream()
                .filter(person -> person.coverages().stream().anyMatch(one -> members.contains(one.memberId())))
                .findFirst();
    }

    private static boolean isAsked(SandboxCoverage coverage, SandboxPayer payer, Set<String> members) {
        return coverage.payer().equals(payer.license()) && (members.isEmpty() || members.contains(coverage.memberId()));
    }

    private static boolean isOver(SandboxCoverage coverage, LocalDate day) {
        return day.isBefore(coverage.start()) || day.isAfter(coverage.end());
    }

    private Decision decide(SandboxCoverage coverage, LocalDate day) {
        SandboxPlan plan = books.plan(coverage.plan());
        boolean contractSuspended = books.payer(coverage.payer())
                .map(SandboxPayer::contractSuspended)
                .orElse(false);
        if (isOver(coverage, day)) {
            return new Decision(coverage, plan, false, "not-active");
        }
        if (coverage.state().suspended()) {
            return new Decision(coverage, plan, false, "coverage-suspended");
        }
        if (contractSuspended) {
            return new Decision(coverage, plan, true, "provider-contract-suspended");
        }
        if (!coverage.state().site().isEmpty()) {
            return new Decision(coverage, plan, true, coverage.state().site());
        }
        return new Decision(coverage, plan, true, plan.isExhausted() ? "limit-exhausted" : "eligible");
    }
}
