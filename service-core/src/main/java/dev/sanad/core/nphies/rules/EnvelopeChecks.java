package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.NotUnderstood;
import dev.sanad.core.nphies.fhir.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Bundle, header and entries (FACTS §2).
final class EnvelopeChecks {
    private static final Pattern GUID = Pattern.compile("[a-z0-9]{8}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{12}");
    private static final Map<String, String> FOCUS = Map.of("eligibility-request", "CoverageEligibilityRequest");

    private EnvelopeChecks() {}

    static void bundle(Message message, Report report) {
        Resource bundle = message.bundle().resource();
        report.unless(GUID.matcher(bundle.id()).matches(), "BV-00341", "Bundle.id", Fields.NONE);
        report.unless(bundle.textOrEmpty("type").equals("message"), "BV-00130", "Bundle.type", Fields.NONE);
        report.unless(bundle.text("timestamp").isPresent(), "IC-00010", "Bundle.timestamp", Fields.NONE);
        boolean first = !message.bundle().entries().isEmpty()
                && message.bundle().entries().getFirst().resource().type().equals("MessageHeader");
        report.unless(first, "BV-00126", "Bundle.entry[0]", Fields.NONE);
    }

    static void header(Message message, Report report) {
        message.first("MessageHeader").ifPresent(placed -> header(message, placed, report));
    }

    private static void header(Message message, Message.Placed placed, Report report) {
        MessageHeader header = new MessageHeader(placed.resource());
        report.unless(GUID.matcher(header.id()).matches(), "BV-00168", placed.at("id"), Fields.NONE);
        report.unless(!header.sender().value().isEmpty(), "IC-00226", placed.at("sender"), Fields.CLINIC_LICENSE);
        report.unless(
                !header.receiver().value().isEmpty(), "IC-00218", placed.at("destination[0].receiver"), Fields.PAYER);
        Element destination = placed.resource().child("destination");
        report.unless(
                isAddress(destination.textOrEmpty("endpoint")),
                "BV-00218",
                placed.at("destination[0].endpoint"),
                Fields.PAYER);
        report.unless(
                isAddress(placed.resource().child("source").textOrEmpty("endpoint")),
                "BV-00177",
                placed.at("source.endpoint"),
                Fields.CLINIC_ADDRESS);
        report.unless(!placed.resource().child("response").isPresent(), "BV-00248", placed.at("response"), Fields.NONE);
        report.unless(header.focus().size() == 1, "BV-00221", placed.at("focus"), Fields.NONE);
        for (String focus : header.focus()) {
            report.unless(message.names(focus), "RE-00100", placed.at("focus[0].reference"), Fields.NONE);
        }
        event(message, placed, header, report);
    }

    private static void event(Message message, Message.Placed placed, MessageHeader header, Report report) {
        String wanted = FOCUS.get(header.event());
        if (wanted == null && message.all("CoverageEligibilityRequest").isEmpty()) {
            report.add("SND-EVENT", placed.at("eventCoding"), Fields.NONE);
            return;
        }
        boolean fits = wanted != null
                && header.focus().stream()
                        .flatMap(focus -> message.bundle().resolve(focus).stream())
                        .allMatch(entry -> entry.resource().type().equals(wanted));
        report.unless(fits, "BV-00167", placed.at("eventCoding"), Fields.NONE);
    }

    /// What FHIR does not know is refused; unknown extensions are not.
    static void unknown(NotUnderstood known, Message message, Report report) {
        for (String path : known.in(message.bundle().resource())) {
            if (!path.contains(" ")) {
                report.add("FR-00027", path, Fields.NONE);
            }
        }
    }

    static void entries(Message message, Report report) {
        Set<String> urls = new HashSet<>();
        List<Message.Placed> everything = message.everything();
        for (Message.Placed placed : everything) {
            String entry = placed.path().substring(0, placed.path().lastIndexOf('.'));
            String url = placed.fullUrl();
            Resource resource = placed.resource();
            report.unless(urls.add(url), "FR-00007", entry + ".fullUrl", Fields.NONE);
            report.unless(!url.contains("/_history/"), "FR-00008", entry + ".fullUrl", Fields.NONE);
            report.unless(
                    !resource.id().isEmpty() && url.endsWith(resource.id()),
                    "BV-00207",
                    entry + ".fullUrl",
                    Fields.NONE);
            boolean urn = url.startsWith("urn:uuid:");
            boolean named =
                    url.toLowerCase(Locale.ROOT).contains("/" + resource.type().toLowerCase(Locale.ROOT) + "/");
            report.unless(urn || named, "BV-00208", entry + ".fullUrl", Fields.NONE);
            boolean versioned = resource.profiles().stream().anyMatch(profile -> profile.contains("|"));
            report.unless(versioned, "BV-00225", placed.at("meta.profile"), Fields.NONE);
            report.unless(resource.id().length() <= 64, "BV-00269", placed.at("id"), Fields.NONE);
        }
    }

    /// Whether a text is an absolute address.
    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() && (uri.getHost() != null || uri.getScheme().equals("urn"));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
