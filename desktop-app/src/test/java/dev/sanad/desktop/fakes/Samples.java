package dev.sanad.desktop.fakes;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.eligibility.Amount;
import dev.sanad.core.eligibility.AnswerError;
import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.EligibilityQuestion;
import dev.sanad.core.eligibility.Freshness;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.eligibility.Purpose;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Money;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.core.patients.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People, payers and answers as a clinic sees them; all of them made up.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final PayerId NATIONAL = new PayerId("N-I-00001");
    public static final PayerId SHIELD = new PayerId("N-I-00002");

    private Samples() {}

    public static List<Payer> payers() {
        return List.of(
                new Payer(
                        NATIONAL, new Words("Saudi National Insurance", "التأمين الوطني السعودي"), null, "", "sandbox"),
                new Payer(SHIELD, new Words("Gulf Shield Cooperative", "درع الخليج التعاونية"), null, "", "sandbox"));
    }

    /// Two coverages, the first valid, the second expired.
    public static Patient noura() {
        return patient(
                "p-noura",
                "Noura Abdullah Al-Qahtani",
                "نورة عبدالله القحطاني",
                "1023456789",
                List.of(
                        coverage(
                                "c-1",
                                NATIONAL,
                                "1000000142",
                                new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                        coverage(
                                "c-2",
                                SHIELD,
                                "88213",
                                new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))));
    }

    /// Nobody knows the insurer.
    public static Patient omar() {
        return patient("p-omar", "Omar Saeed Bawazir", "", "2198765432", List.of());
    }

    public static Patient patient(
            String id, String english, String arabic, String number, List<PatientCoverage> coverages) {
        return new Patient(
                new PatientId(id),
                new PersonName(english, arabic),
                List.of(
                        new PatientIdentifier(
                                number.startsWith("2") ? IdentifierKind.IQAMA : IdentifierKind.NATIONAL_ID,
                                number,
                                null),
                        new PatientIdentifier(IdentifierKind.MRN, "MRN-00042", null)),
                LocalDate.of(1990, 3, 5),
                Gender.FEMALE,
                new Demographics("M", "education", "", "+966512345678", "noura@example.sa"),
                coverages,
                3);
    }

    public static PatientCoverage coverage(String id, PayerId payer, String member, @Nullable DateRange period) {
        return new PatientCoverage(
                new CoverageId(id),
                payer,
                member,
                "EHCPOL",
                Relationship.SELF,
                null,
                new PatientCoverage.Policy("Al Rajhi Trading", "7001234567", "VIP", "Gold VIP", "Golden C", ""),
                period);
    }

    public static EligibilityQuestion question(Patient patient) {
        return new EligibilityQuestion(
                patient.id(),
                NATIONAL,
                List.of(new CoverageId("c-1")),
                Set.of(Purpose.BENEFITS, Purpose.VALIDATION),
                DateRange.day(TODAY),
                false,
                false);
    }

    public static EligibilityAnswer covered(Freshness freshness) {
        return answer(
                "check-1",
                Verdict.COVERED,
                new Words(
                        "Covered. Patient pays 20 %, at most SAR 100. Approval needed above SAR 500.",
                        "مغطى. يدفع المريض \u200e20 %\u200e بحد أقصى \u200eSAR 100\u200e. الموافقة مطلوبة فوق \u200eSAR 500\u200e."),
                List.of(new InsuranceAnswer(
                        payers().getFirst().name(),
                        "1000000142",
                        "Gold VIP · Golden C",
                        true,
                        site("eligible", "Eligible", "مؤهل"),
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        benefits())),
                List.of(),
                freshness);
    }

    public static EligibilityAnswer notCovered() {
        return answer(
                "check-2",
                Verdict.NOT_COVERED,
                new Words(
                        "Not covered: this clinic is outside the member's network.",
                        "غير مغطى: هذه العيادة خارج شبكة العضو."),
                List.of(new InsuranceAnswer(
                        payers().get(1).name(),
                        "88213",
                        "",
                        false,
                        site("out-network", "Provider outside member Network", "مقدم الخدمة لا ينتمي إلي شبكة التأمين"),
                        null,
                        List.of())),
                List.of(),
                Freshness.LIVE);
    }

    public static EligibilityAnswer withErrors() {
        return answer(
                "check-3",
                Verdict.UNDETERMINED,
                new Words(
                        "Could not determine: the insurer did not find this member.",
                        "تعذر التحديد: لم تجد شركة التأمين هذا العضو."),
                List.of(),
                List.of(new AnswerError(
                        new Coded(
                                "http://nphies.sa/terminology/CodeSystem/adjudication-error",
                                "BV-00797",
                                new Words(
                                        "The national ID has to have 10 digits and begin with 1",
                                        "يجب أن تتكون الهوية الوطنية من 10 أرقام تبدأ بالرقم 1")),
                        "Bundle.entry[3].resource.identifier[0].value",
                        "identifier.value")),
                Freshness.LIVE);
    }

    public static CheckSummary summary(String id, Patient patient, CheckSummary.State state, Verdict verdict) {
        return new CheckSummary(
                new CheckId(id),
                patient.id(),
                patient.name().english(),
                payers().getFirst().name(),
                DateRange.day(TODAY),
                NOW.minus(Duration.ofMinutes(7)),
                "Huda",
                state,
                verdict,
                new Words("Covered. Patient pays 20 %, at most SAR 100.", "مغطى. يدفع المريض 20 % بحد أقصى 100 ريال."));
    }

    private static EligibilityAnswer answer(
            String id,
            Verdict verdict,
            Words sentence,
            List<InsuranceAnswer> insurances,
            List<AnswerError> errors,
            Freshness freshness) {
        return new EligibilityAnswer(
                new CheckId(id),
                question(noura()),
                verdict,
                sentence,
                null,
                "Coverage is subject to the contracted terms and conditions",
                insurances,
                errors,
                new EligibilityAnswer.Origin(
                        NOW.minus(Duration.ofMinutes(freshness == Freshness.LIVE ? 0 : 190)),
                        NOW.plus(Duration.ofHours(24)),
                        freshness,
                        "Huda Al-Otaibi",
                        freshness == Freshness.LIVE ? Duration.ofMillis(342) : Duration.ZERO,
                        true,
                        "resp_161490",
                        errors.isEmpty() ? List.of() : List.of("CoverageEligibilityResponse.extension[1]"),
                        false));
    }

    private static List<BenefitLine> benefits() {
        return List.of(
                benefit(
                        "1",
                        "Medical Care",
                        "رعاية طبية",
                        false,
                        List.of(
                                limit("benefit", "Benefit", "منفعة تأمينية", sum("500000"), sum("137250.50")),
                                limit(
                                        "copay-percent",
                                        "Copayment percent per service",
                                        "نسبة التحمل",
                                        new Amount.Count(20),
                                        null),
                                limit("copay-maximum", "Copayment maximum per service", "أقصى تحمل", sum("100"), null),
                                limit("approval-limit", "Approval limit", "حد طلب الموافقة", sum("500"), null))),
                benefit(
                        "14",
                        "Dental Care",
                        "رعاية الأسنان",
                        false,
                        List.of(
                                limit("benefit", "Benefit", "منفعة تأمينية", sum("2000"), sum("1850")),
                                limit(
                                        "copay-percent",
                                        "Copayment percent per service",
                                        "نسبة التحمل",
                                        new Amount.Count(25),
                                        null))),
                benefit(
                        "62",
                        "Physiotherapy",
                        "العلاج الطبيعي",
                        false,
                        List.of(limit("visit", "Visit", "زيارة", new Amount.Count(12), new Amount.Count(12)))),
                benefit("38", "Cosmetic surgery", "جراحة تجميلية", true, List.of()),
                benefit(
                        "88",
                        "Pharmacy",
                        "صيدلية",
                        false,
                        List.of(limit(
                                "pharmacy-dispense",
                                "Pharmacy dispense coverage",
                                "صرف دواء",
                                new Amount.Text("Generic first, brand with approval"),
                                null))));
    }

    private static BenefitLine benefit(String code, String en, String ar, boolean excluded, List<Limit> limits) {
        return new BenefitLine(
                new Coded("http://nphies.sa/terminology/CodeSystem/benefit-category", code, new Words(en, ar)),
                en,
                excluded ? "Not part of this policy" : "",
                new Coded(
                        "http://terminology.hl7.org/CodeSystem/benefit-network",
                        "in",
                        new Words("In network", "داخل الشبكة")),
                new Coded(
                        "http://terminology.hl7.org/CodeSystem/benefit-unit",
                        "individual",
                        new Words("Individual", "فردي")),
                new Coded("http://terminology.hl7.org/CodeSystem/benefit-term", "annual", new Words("Annual", "سنوي")),
                excluded,
                limits);
    }

    private static Limit limit(String code, String en, String ar, @Nullable Amount allowed, @Nullable Amount used) {
        return new Limit(
                new Coded("http://nphies.sa/terminology/CodeSystem/benefit-type", code, new Words(en, ar)),
                allowed,
                used);
    }

    private static Amount sum(String riyals) {
        return new Amount.Sum(Money.sar(riyals));
    }

    private static Coded site(String code, String en, String ar) {
        return new Coded("http://nphies.sa/terminology/CodeSystem/siteEligibility", code, new Words(en, ar));
    }
}
