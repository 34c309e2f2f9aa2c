package dev.sanad.core.nphies.envelope;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.nphies.OutgoingMessage;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.ClinicPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.CoveragePart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.FacilityPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.IdentifierPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PayerPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PersonPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.PolicyPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.RequestPart;
import dev.sanad.core.nphies.envelope.EligibilityRequestParts.SocialPart;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Eligibility requests of invented people, in every shape that the writer knows.
public final class Requests {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneId.of("Asia/Riyadh"));

    private static final List<String> PURPOSES = List.of("validation", "benefits", "discovery");
    private static final String V2 = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final String OWN = "http://nphies.sa/terminology/CodeSystem/patient-identifier-type";

    /// Documents by kind, with numbers that fit their rules.
    private static final List<IdentifierPart> DOCUMENTS = List.of(
            new IdentifierPart(V2, "NI", "http://nphies.sa/identifier/nationalid", "1000000008", ""),
            new IdentifierPart(V2, "PRC", "http://nphies.sa/identifier/iqama", "2000000006", ""),
            new IdentifierPart(V2, "PPN", "http://nphies.sa/identifier/passportnumber", "A1234567", "EGY"),
            new IdentifierPart(V2, "VP", "http://nphies.sa/identifier/visa", "600123", ""),
            new IdentifierPart(OWN, "BN", "http://nphies.sa/identifier/bordernumber", "300123", ""),
            new IdentifierPart(OWN, "DP", "http://nphies.sa/identifier/displacedperson", "D-12", ""),
            new IdentifierPart(V2, "PPN", "http://nphies.sa/identifier/gccid", "784000", "ARE"),
            new IdentifierPart(V2, "MR", "http://clinic.example/identifiers/file", "F-1", ""));

    private Requests() {}

    /// One combination.
    public record Shape(
            List<String> purposes,
            boolean newborn,
            boolean transfer,
            boolean subscriber,
            int document,
            boolean oneDay,
            boolean organization,
            boolean facility) {}

    /// All combinations.
    public static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        for (int subset = 1; subset < 1 << PURPOSES.size(); subset++) {
            List<String> purposes = new ArrayList<>();
            for (int i = 0; i < PURPOSES.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    purposes.add(PURPOSES.get(i));
                }
            }
            for (int document = 0; document < DOCUMENTS.size(); document++) {
                for (int bits = 0; bits < 64; bits++) {
                    shapes.add(new Shape(
                            List.copyOf(purposes),
                            (bits & 1) != 0,
                            (bits & 2) != 0,
                            (bits & 4) != 0,
                            document,
                            (bits & 8) != 0,
                            (bits & 16) != 0,
                            (bits & 32) != 0));
                }
            }
        }
        return shapes;
    }

    /// A usual one with everything in it.
    public static OutgoingMessage full() {
        return write(new Shape(List.of("validation", "benefits"), true, true, true, 0, false, true, true));
    }

    /// The message of a combination.
    public static OutgoingMessage write(Shape shape) {
        return new EligibilityRequestWriter(() -> UUID.randomUUID().toString(), CLOCK).write(parts(shape));
    }

    public static EligibilityRequestParts parts(Shape shape) {
        FacilityPart facility = shape.facility() ? new FacilityPart("GACH-1", "Main branch", "GACH") : null;
        PersonPart patient =
                person("p-1", shape.document(), shape.newborn() ? TODAY.minusDays(30) : LocalDate.of(1990, 2, 28));
        PersonPart subscriber = shape.subscriber() ? person("p-2", 0, LocalDate.of(1985, 1, 1)) : null;
        DateRange days = shape.oneDay() ? DateRange.day(TODAY) : new DateRange(TODAY, TODAY.plusDays(20));
        return new EligibilityRequestParts(
                new ClinicPart("PR-FHIR", "عيادة سند", "1", "http://clinic.example", facility),
                new PayerPart("INS-FHIR", "Insurer", "INS-FHIR", "http://payer.example/member"),
                patient,
                List.of(coverage(shape, subscriber, days)),
                new RequestPart("req-1", shape.purposes(), days, shape.newborn(), shape.transfer(), TODAY));
    }

    private static CoveragePart coverage(Shape shape, @Nullable PersonPart subscriber, DateRange days) {
        PolicyPart policy = shape.organization()
                ? new PolicyPart("Employer", "7001234567", "plan-1", "Gold", "Golden", "12")
                : new PolicyPart("", "", "plan-1", "", "", "");
        return new CoveragePart(
                "c-1",
                "M-1",
                "EHCPOL",
                subscriber == null ? "self" : "child",
                subscriber,
                policy,
                shape.organization() ? days : null);
    }

    private static PersonPart person(String id, int document, LocalDate birth) {
        return new PersonPart(
                id,
                List.of(DOCUMENTS.get(document)),
                "سارة أحمد العتيبي",
                birth,
                "female",
                "female",
                new SocialPart("U", "unknown", "", "0500000000"));
    }
}
