package dev.sanad.core.eligibility;

import java.util.List;

/// What makes two questions the same to the cache.
///
/// @param scope    patient, payer, coverages and flags; finds the answers that could serve
/// @param purposes as bits
/// @param question the days
record QuestionKey(String scope, int purposes, EligibilityQuestion question) {
    static QuestionKey of(EligibilityQuestion question) {
        List<String> coverages =
                question.coverages().stream().map(id -> id.value()).sorted().toList();
        String scope = String.join(
                "|",
                question.patient().value(),
                question.payer().value(),
                String.join(",", coverages),
                (question.newborn() ? "n" : "") + (question.transfer() ? "t" : ""));
        int purposes = question.purposes().stream().mapToInt(Purpose::bit).sum();
        return new QuestionKey(scope, purposes, question);
    }

    /// The text that single flight and the memory cache go by.
    String text() {
        return scope + "|" + purposes + "|" + question.serviced().start() + "|"
                + question.serviced().end();
    }
}
