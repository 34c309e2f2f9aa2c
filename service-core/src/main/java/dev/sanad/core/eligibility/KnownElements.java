package dev.sanad.core.eligibility;

import java.util.Set;

/// The names that the program knows in an eligibility response (FACTS §3.1 and base FHIR).
final class KnownElements {
    static final Set<String> RESPONSE = Set.of(
            "resourceType",
            "id",
            "meta",
            "implicitRules",
            "language",
            "text",
            "extension",
            "identifier",
            "status",
            "purpose",
            "patient",
            "servicedDate",
            "servicedPeriod",
            "created",
            "requestor",
            "request",
            "outcome",
            "disposition",
            "insurer",
            "insurance",
            "preAuthRef",
            "form",
            "error");
    static final Set<String> EXTENSIONS = Set.of(
            "extension-siteEligibility",
            "extension-error-expression",
            "extension-not-in-force-reason",
            "extension-referralExist",
            "extension-referralResponse",
            "extension-validityPeriod");

    private KnownElements() {}
}
