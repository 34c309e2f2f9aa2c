package dev.sanad.core.patients.tools;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.DayWords;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.Relationship;
import java.util.ArrayList;
import java.util.List;

/// What a record holds as codes, as a person says it in either language.
final class PersonWords {
    private static final String RELATIONSHIPS = "http://terminology.hl7.org/CodeSystem/subscriber-relationship";
    private static final int GROWN_UP = 18;

    private PersonWords() {}

    static Words gender(Gender gender) {
        return switch (gender) {
            case MALE -> new Words("Male", "ذكر");
            case FEMALE -> new Words("Female", "أنثى");
            case UNKNOWN -> new Words("Not stated", "غير مذكور");
            case UNDETERMINED -> new Words("Undetermined", "غير محدد");
            case UNDIFFERENTIATED -> new Words("Undifferentiated", "غير متمايز");
            case CHANGED_TO_MALE -> new Words("Changed to male", "تغيّر إلى ذكر");
            case CHANGED_TO_FEMALE -> new Words("Changed to female", "تغيّر إلى أنثى");
            case NOT_COMPLETED -> new Words("Not completed", "غير مكتمل");
        };
    }

    static Words kind(IdentifierKind kind) {
        return switch (kind) {
            case NATIONAL_ID -> new Words("National ID", "الهوية الوطنية");
            case IQAMA -> new Words("Iqama", "الإقامة");
            case PASSPORT -> new Words("Passport", "جواز السفر");
            case VISA -> new Words("Visa", "التأشيرة");
            case BORDER_NUMBER -> new Words("Border number", "رقم الحدود");
            case DISPLACED_PERSON -> new Words("Displaced person", "بطاقة نازح");
            case GCC_ID -> new Words("GCC ID", "هوية خليجية");
            case MRN -> new Words("File number", "رقم الملف");
        };
    }

    static Words relationship(CodeService codes, Relationship relationship) {
        return codes.coded(RELATIONSHIPS, relationship.code()).text();
    }

    /// A coverage in one line.
    static Words coverage(CodeService codes, PatientCoverage coverage) {
        List<Words> parts = new ArrayList<>(List.of(People.payer(codes, coverage.payer())));
        parts.add(new Words("member " + coverage.memberId(), "رقم العضوية " + coverage.memberId()));
        parts.addAll(terms(codes, coverage));
        DateRange period = coverage.period();
        if (period != null) {
            parts.add(DayWords.range(period));
        }
        return Words.joined(parts, ", ", "، ");
    }

    private static List<Words> terms(CodeService codes, PatientCoverage coverage) {
        List<Words> terms = new ArrayList<>();
        String plan = coverage.policy().planValue();
        if (!plan.isBlank()) {
            terms.add(new Words("plan " + plan, "الخطة " + plan));
        }
        String network = coverage.policy().network();
        if (!network.isBlank()) {
            terms.add(new Words("network " + network, "الشبكة " + network));
        }
        Words relation = relationship(codes, coverage.relationship());
        terms.add(new Words("relation " + lower(relation.en()), "الصلة " + relation.ar()));
        return terms;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /// Who a patient is, in a sentence.
    static Words who(Patient patient, int age) {
        boolean grown = age >= GROWN_UP;
        boolean woman = patient.gender() == Gender.FEMALE;
        String en = woman ? (grown ? "a woman" : "a girl") : grown ? "a man" : "a boy";
        String ar = woman ? (grown ? "امرأة" : "طفلة") : grown ? "رجل" : "طفل";
        boolean plain = !woman && patient.gender() != Gender.MALE;
        Words years = DayWords.years(age);
        return new Words(
                "The patient is " + patient.name().shown(false) + ", " + (plain ? "aged " : en + " of ") + years.en()
                        + ".",
                (woman ? "المريضة هي " : "المريض هو ") + patient.name().shown(true) + "، " + (plain ? "" : ar + " ")
                        + (woman ? "عمرها " : "عمره ") + years.ar() + ".");
    }

    /// How a patient is insured, in a sentence.
    static Words insured(CodeService codes, PatientCoverage coverage) {
        Words payer = People.payer(codes, coverage.payer());
        List<Words> parts = new ArrayList<>(List.of(new Words(
                "The insurer is " + payer.en() + ", member " + coverage.memberId(),
                "شركة التأمين هي " + payer.ar() + "، رقم العضوية " + coverage.memberId())));
        parts.addAll(terms(codes, coverage));
        DateRange period = coverage.period();
        if (period != null) {
            Words range = DayWords.range(period);
            parts.add(new Words("valid " + range.en(), "والتغطية " + range.ar()));
        }
        Words all = Words.joined(parts, ", ", "، ");
        return new Words(all.en() + ".", all.ar() + ".");
    }
}
