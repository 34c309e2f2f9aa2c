package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Patients (FACTS §5.1).
final class PatientChecks {
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Pattern NATIONAL = Pattern.compile("1\\d{9}");
    private static final Pattern IQAMA = Pattern.compile("2\\d{9}");
    private static final Set<String> GENDERS = Set.of("male", "female", "unknown", "other");
    private static final Set<String> MARITAL = Set.of("L", "D", "M", "U", "W");
    private static final Set<String> OCCUPATIONS = Set.of(
            "administration",
            "agriculture",
            "business",
            "education",
            "housewife",
            "marine",
            "medical field",
            "military",
            "skilled worker",
            "student",
            "oil industries",
            "unemployed",
            "others",
            "unknown");

    private record Document(String system, String code) {}

    private static final Map<String, Document> DOCUMENTS = Map.of(
            "NI", new Document("http://nphies.sa/identifier/nationalid", "IB-00343"),
            "PRC", new Document("http://nphies.sa/identifier/iqama", "IB-00341"),
            "PPN", new Document("http://nphies.sa/identifier/passportnumber", "IB-00342"),
            "VP", new Document("http://nphies.sa/identifier/visa", "IB-00344"),
            "BN", new Document("http://nphies.sa/identifier/bordernumber", "IB-00348"),
            "DP", new Document("http://nphies.sa/identifier/displacedperson", "IB-00340"));

    private PatientChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("Patient")) {
            required(placed, report);
            codes(placed, report);
            identifiers(placed, report);
            birth(message, placed, report);
            names(placed, report);
        }
    }

    private static void required(Message.Placed placed, Report report) {
        Resource patient = placed.resource();
        report.unless(
                !patient.children("identifier").isEmpty(), "IC-00242", placed.at("identifier"), Fields.IDENTIFIER);
        report.unless(patient.flag("active").orElse(false), "BV-00339", placed.at("active"), Fields.NONE);
        boolean named = patient.child("name").text("text").isPresent();
        report.unless(named, "IC-00247", placed.at("name[0].text"), Fields.NAME);
        report.unless(patient.text("gender").isPresent(), "IC-00238", placed.at("gender"), Fields.GENDER);
        report.unless(
                patient.child("_gender")
                        .extension("extension-ksa-administrative-gender")
                        .isPresent(),
                "IC-00240",
                placed.at("gender.extension"),
                Fields.GENDER);
        report.unless(patient.text("birthDate").isPresent(), "IC-00236", placed.at("birthDate"), Fields.BIRTH_DATE);
        report.unless(
                patient.coding("maritalStatus").isPresent(),
                "IC-01565",
                placed.at("maritalStatus"),
                Fields.MARITAL_STATUS);
        report.unless(
                patient.extension("extension-occupation").isPresent(),
                "IC-01561",
                placed.at("extension"),
                Fields.OCCUPATION);
    }

    private static void codes(Message.Placed placed, Report report) {
        Resource patient = placed.resource();
        patient.text("gender")
                .ifPresent(gender ->
                        report.unless(GENDERS.contains(gender), "IB-00186", placed.at("gender"), Fields.GENDER));
        patient.coding("maritalStatus")
                .ifPresent(status -> report.unless(
                        MARITAL.contains(status.code()),
                        "IB-00189",
                        placed.at("maritalStatus"),
                        Fields.MARITAL_STATUS));
        patient.extension("extension-occupation")
                .flatMap(extension -> extension.coding("valueCodeableConcept"))
                .ifPresent(occupation -> report.unless(
                        OCCUPATIONS.contains(occupation.code()),
                        "IB-00420",
                        placed.at("extension"),
                        Fields.OCCUPATION));
    }

    private static void identifiers(Message.Placed placed, Report report) {
        List<Element> identifiers = placed.resource().children("identifier");
        for (int i = 0; i < identifiers.size(); i++) {
            Element identifier = identifiers.get(i);
            String at = "identifier[" + i + "]";
            String value = identifier.textOrEmpty("value");
            Optional<Element.Coding> type = identifier.coding("type");
            report.unless(type.isPresent(), "IC-01428", placed.at(at + ".type"), Fields.IDENTIFIER);
            report.unless(Lengths.within(value, 100), "BV-00275", placed.at(at + ".value"), Fields.IDENTIFIER);
            report.unless(
                    EnvelopeChecks.isAddress(identifier.textOrEmpty("system")),
                    "BV-00219",
                    placed.at(at + ".system"),
                    Fields.IDENTIFIER);
            type.ifPresent(coding -> document(placed, identifier, coding.code(), at, report));
        }
    }

    private static void document(Message.Placed placed, Element identifier, String type, String at, Report report) {
        String value = identifier.textOrEmpty("value");
        Document document = DOCUMENTS.get(type);
        boolean gcc = identifier.textOrEmpty("system").endsWith("/gccid");
        if (document != null && !gcc) {
            report.unless(
                    identifier.textOrEmpty("system").equals(document.system()),
                    document.code(),
                    placed.at(at + ".type.coding[0].code"),
                    Fields.IDENTIFIER);
        }
        String valueAt = placed.at(at + ".value");
        switch (type) {
            case "NI" -> report.unless(NATIONAL.matcher(value).matches(), "BV-00797", valueAt, Fields.IDENTIFIER);
            case "PRC" -> report.unless(IQAMA.matcher(value).matches(), "BV-00798", valueAt, Fields.IDENTIFIER);
            case "PPN" ->
                report.unless(
                        identifier.extension("extension-identifier-country").isPresent(),
                        "BV-00481",
                        placed.at(at),
                        Fields.IDENTIFIER);
            default -> {
                // No rule for the number of this kind of document.
            }
        }
        boolean saudi = (type.equals("NI") && NATIONAL.matcher(value).matches())
                || (type.equals("PRC") && IQAMA.matcher(value).matches());
        if (saudi) {
            report.unless(SaudiCheckDigit.fits(value), "SND-ID-CHECK", valueAt, Fields.IDENTIFIER);
        }
    }

    private static void birth(Message message, Message.Placed placed, Report report) {
        RequestChecks.day(placed.resource().textOrEmpty("birthDate"))
                .ifPresent(day -> report.unless(
                        !day.isBefore(OLDEST) && !day.isAfter(message.context().today()),
                        "BV-00848",
                        placed.at("birthDate"),
                        Fields.BIRTH_DATE));
    }

    private static void names(Message.Placed placed, Report report) {
        Element name = placed.resource().child("name");
        report.unless(
                Lengths.withinHalfInArabic(name.textOrEmpty("text"), 250),
                "BV-00282",
                placed.at("name[0].text"),
                Fields.NAME);
        report.unless(
                Lengths.withinHalfInArabic(name.textOrEmpty("family"), 100),
                "BV-00283",
                placed.at("name[0].family"),
                Fields.NAME);
        for (String given : name.texts("given")) {
            report.unless(Lengths.withinHalfInArabic(given, 100), "BV-00284", placed.at("name[0].given"), Fields.NAME);
        }
        String phone = placed.resource().child("telecom").textOrEmpty("value");
        report.unless(Lengths.within(phone, 100), "BV-00287", placed.at("telecom[0].value"), Fields.PHONE);
    }
}
