package dev.sanad.benchmarks.codec;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.BenefitComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.InsuranceComponent;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse.ItemsComponent;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;

/// Reads an answer out of HAPI's classes into what the screens show, as far as the insurances go: less than ours,
/// which also says the verdict, the sentence, where errors point and what it did not understand.
///
/// @param site       the header's code; null where there is none
/// @param insurances the same values as ours
/// @param errors     codes with the place they point at
record HapiReading(@Nullable Coded site, String disposition, List<InsuranceAnswer> insurances, List<String> errors) {
    private static final String SITE = "extension-siteEligibility";
    private static final String EXPRESSION = "extension-error-expression";

    static HapiReading of(Bundle bundle, CodeService codes) {
        CoverageEligibilityResponse response = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(CoverageEligibilityResponse.class::isInstance)
                .map(CoverageEligibilityResponse.class::cast)
                .findFirst()
                .orElseThrow();
        return new HapiReading(
                site(response.getExtension(), codes),
                Objects.requireNonNullElse(response.getDisposition(), ""),
                response.getInsurance().stream()
                        .map(one -> insurance(one, bundle, codes))
                        .toList(),
                response.getError().stream().map(HapiReading::error).toList());
    }

    private static InsuranceAnswer insurance(InsuranceComponent insurance, Bundle bundle, CodeService codes) {
        Optional<Coverage> coverage = resolve(bundle, insurance.getCoverage().getReference(), Coverage.class);
        return new InsuranceAnswer(
                payer(coverage, bundle, codes),
                coverage.map(HapiReading::memberId).orElse(""),
                coverage.map(HapiReading::plan).orElse(""),
                insurance.hasInforce() ? insurance.getInforce() : null,
                site(insurance.getExtension(), codes),
                period(insurance),
                insurance.getItem().stream().map(item -> benefit(item, codes)).toList());
    }

    private static <T extends Resource> Optional<T> resolve(Bundle bundle, @Nullable String reference, Class<T> type) {
        return bundle.getEntry().stream()
                .filter(entry -> reference != null
                        && (reference.equals(entry.getFullUrl())
                                || reference.equals(entry.getResource().fhirType() + "/"
                                        + entry.getResource().getIdPart())))
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Words payer(Optional<Coverage> coverage, Bundle bundle, CodeService codes) {
        Optional<Organization> organization = coverage.flatMap(
                        one -> resolve(bundle, one.getPayorFirstRep().getReference(), Organization.class))
                .or(() -> bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Organization.class::isInstance)
                        .map(Organization.class::cast)
                        .filter(one -> "ins"
                                .equals(one.getTypeFirstRep()
                                        .getCodingFirstRep()
                                        .getCode()))
                        .findFirst());
        String license = organization
                .map(one ->
                        Objects.requireNonNullElse(one.getIdentifierFirstRep().getValue(), ""))
                .orElse("");
        Optional<Payer> known = license.isBlank() ? Optional.empty() : codes.payer(new PayerId(license));
        String name = organization.map(Organization::getName).orElse(license);
        return known.map(Payer::name).orElse(Words.same(name.isBlank() ? "–" : name));
    }

    private static String memberId(Coverage coverage) {
        String value = coverage.getIdentifierFirstRep().getValue();
        return value == null ? Objects.requireNonNullElse(coverage.getSubscriberId(), "") : value;
    }

    private static String plan(Coverage coverage) {
        String plan = coverage.getClass_().stream()
                .filter(one -> "plan".equals(one.getType().getCodingFirstRep().getCode()))
                .findFirst()
                .map(one -> one.hasName() ? one.getName() : Objects.requireNonNullElse(one.getValue(), ""))
                .orElse("");
        String network = Objects.requireNonNullElse(coverage.getNetwork(), "");
        return plan.isEmpty() || network.isEmpty() || plan.equals(network) ? plan + network : plan + " · " + network;
    }

    private static @Nullable DateRange period(InsuranceComponent insurance) {
        if (!insurance.getBenefitPeriod().hasStart()
                || !insurance.getBenefitPeriod().hasEnd()) {
            return null;
        }
        LocalDate start = day(insurance.getBenefitPeriod().getStartElement().getValueAsString());
        LocalDate end = day(insurance.getBenefitPeriod().getEndElement().getValueAsString());
        return end.isBefore(start) ? null : new DateRange(start, end);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.substring(0, 10));
    }

    private static BenefitLine benefit(ItemsComponent item, CodeService codes) {
        return new BenefitLine(
                coded(item.getCategory(), codes),
                Objects.requireNonNullElse(item.getName(), ""),
                Objects.requireNonNullElse(item.getDescription(), ""),
                coded(item.getNetwork(), codes),
                coded(item.getUnit(), codes),
                coded(item.getTerm(), codes),
                item.getExcluded(),
                item.getBenefit().stream().map(one -> limit(one, codes)).toList());
    }

    private static Limit limit(BenefitComponent benefit, CodeService codes) {
        Coded type = coded(benefit.getType(), codes);
        return new Limit(
                type == null ? new Coded("", "", Words.same("–")) : type,
                amount(benefit.getAllowed()),
                amount(benefit.getUsed()));
    }

    private static @Nullable Amount amount(@Nullable Type value) {
        return switch (value) {
            case org.hl7.fhir.r4.model.Money money
            when money.hasValue() ->
                new Amount.Sum(new Money(money.getValue(), Objects.requireNonNullElse(money.getCurrency(), Money.SAR)));
            case UnsignedIntType count -> new Amount.Count(count.getValue());
            case StringType text -> new Amount.Text(text.getValue());
            case null, default -> null;
        };
    }

    private static @Nullable Coded coded(CodeableConcept concept, CodeService codes) {
        return concept.getCoding().stream()
                .filter(Coding::hasCode)
                .findFirst()
                .map(coding -> {
                    Coded known = codes.coded(Objects.requireNonNullElse(coding.getSystem(), ""), coding.getCode());
                    boolean unknown = known.text().en().equals(coding.getCode()) && coding.hasDisplay();
                    return unknown
                            ? new Coded(
                                    Objects.requireNonNullElse(coding.getSystem(), ""),
                                    coding.getCode(),
                                    Words.same(coding.getDisplay()))
                            : known;
                })
                .orElse(null);
    }

    private static @Nullable Coded site(List<org.hl7.fhir.r4.model.Extension> extensions, CodeService codes) {
        return extensions.stream()
                .filter(one -> one.getUrl().endsWith(SITE) && one.getValue() instanceof CodeableConcept)
                .findFirst()
                .map(one -> coded((CodeableConcept) one.getValue(), codes))
                .orElse(null);
    }

    private static String error(CoverageEligibilityResponse.ErrorsComponent error) {
        Coding coding = error.getCode().getCodingFirstRep();
        return coding.getCode()
                + " "
                + List.<Element>of(coding, error.getCode(), error).stream()
                        .flatMap(where -> where.getExtension().stream())
                        .filter(one -> one.getUrl().endsWith(EXPRESSION))
                        .findFirst()
                        .map(one -> one.getValue().primitiveValue())
                        .orElse("");
    }
}
