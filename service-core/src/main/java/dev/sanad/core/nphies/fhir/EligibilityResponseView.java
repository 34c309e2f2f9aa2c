package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A view of a CoverageEligibilityResponse (FACTS §3.1).
///
/// @param resource the response
public record EligibilityResponseView(Resource resource) {
    private static final String SITE = "extension-siteEligibility";

    /// `queued`, `complete`, `error`, `partial`; may be empty.
    public String outcome() {
        return resource.textOrEmpty("outcome");
    }

    /// The payer's own words; may be empty.
    public String disposition() {
        return resource.textOrEmpty("disposition");
    }

    /// The payer's identifier of this answer.
    public Element.Identifier identifier() {
        return resource.identifier("identifier");
    }

    /// The business identifier of the request that is answered.
    public Element.Identifier request() {
        return resource.child("request").identifier("identifier");
    }

    /// The header's site eligibility.
    public Optional<Element.Coding> siteEligibility() {
        return site(resource);
    }

    /// One per coverage.
    public List<Insurance> insurances() {
        List<Insurance> insurances = new ArrayList<>();
        for (Element insurance : resource.children("insurance")) {
            insurances.add(new Insurance(insurance));
        }
        return insurances;
    }

    /// The errors.
    public List<ErrorCode> errors() {
        List<ErrorCode> errors = new ArrayList<>();
        for (Element error : resource.children("error")) {
            errors.addAll(ErrorCode.all(error, "code"));
        }
        return errors;
    }

    private static Optional<Element.Coding> site(Element where) {
        return where.extension(SITE).flatMap(EligibilityResponseView::value);
    }

    /// The profile has a CodeableConcept; the other forms of a code say the same.
    private static Optional<Element.Coding> value(Element extension) {
        Element coding = extension.child("valueCoding");
        return extension
                .coding("valueCodeableConcept")
                .or(() -> coding.text("code").map(_ -> Element.Coding.of(coding)))
                .or(() -> extension
                        .text("valueCode")
                        .or(() -> extension.text("valueString"))
                        .map(code -> new Element.Coding("", code, "", extension)));
    }

    /// What is said of one coverage.
    ///
    /// @param element `insurance`
    public record Insurance(Element element) {
        /// The reference to the coverage.
        public Element coverage() {
            return element.child("coverage");
        }

        /// Whether the coverage is in force; empty where not said.
        public Optional<Boolean> inForce() {
            return element.flag("inforce");
        }

        /// This coverage's site eligibility.
        public Optional<Element.Coding> siteEligibility() {
            return site(element);
        }

        /// `benefitPeriod`.
        public Element benefitPeriod() {
            return element.child("benefitPeriod");
        }

        /// The items.
        public List<Element> items() {
            return element.children("item");
        }
    }
}
