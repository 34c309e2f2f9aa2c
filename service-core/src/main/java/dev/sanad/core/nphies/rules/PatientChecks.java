package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Patients (FACTS §5.1), beyond what is data.
final class PatientChecks {
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Pattern NATIONAL = Pattern.compile("1\\d{9}");
    private static final Pattern IQAMA = Pattern.compile("2\\d{9}");

    private record Document(String system, String code) {}

    private static final Map<String, Document> DOCUMENTS = Map.of(
            "NI", new Document("http://nphies.sa/identifier/nationalid", "IB-00343"),
            "PRC", new Document("http://nphies.sa/identifier/iqama", "IB-00341"),
            "PPN", new Document("http://nphies.sa/identifier/passportnumber", "IB-00342"),
            "VP", new Document("http://nphies.sa/identifier/visa", "IB-00344"),
            "BN", new Document("http://nphies.sa/identifier/bordernumber", "IB-00348"),
            "DP", new Document("http://nphies.sa/identifier/displacedperson", "IB-00340"),
            "JHN", new Document("http://nphies.sa/identifier/healthid", "IB-00345"));

    private PatientChecks() {}

    static void look(Message message, Report report) {
        for (Message.Placed placed : message.all("Patient")) {
            Resource patient = placed.resource();
            boolean active = patient.flag("active").orElse(true);
            report.unless(active, "BV-00339", placed.at("active"), Fields.NONE);
            identifiers(placed, report);
            birth(message, placed, report);
        }
    }

    private static void identifiers(Message.Placed placed, Report report) {
        List<Element> identifiers = placed.resource().children("identifier");
        for (int i = 0; i < identifiers.size(); i++) {
            Element identifier = identifiers.get(i);
            String at = "identifier[" + i + "]";
            identifier.coding("type").ifPresent(coding -> document(placed, identifier, coding.code(), at, report));
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
        Forms.day(placed.resource().textOrEmpty("birthDate"))
                .ifPresent(day -> report.unless(
                        !day.isBefore(OLDEST) && !message.context().isFuture(day),
                        "BV-00848",
                        placed.at("birthDate"),
                        Fields.BIRTH_DATE));
    }
}
