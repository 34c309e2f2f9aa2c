package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.FhirWalk;
import dev.sanad.core.nphies.fhir.MessageEvent;
import dev.sanad.core.nphies.fhir.MessageHeader;
import dev.sanad.core.nphies.fhir.Resource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Bundle, header and entries (FACTS §2).
final class EnvelopeChecks {
    private static final Pattern GUID = Pattern.compile("[a-z0-9]{8}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{12}");
    private static final String EVENTS = "http://nphies.sa/terminology/CodeSystem/ksa-message-events";

    private EnvelopeChecks() {}

    static void bundle(Message message, Report report) {
        Message.Placed whole = message.whole();
        Resource bundle = whole.resource();
        report.unless(isGuidOrMissing(bundle.id()), "BV-00341", whole.at("id"), Fields.NONE);
        String type = bundle.textOrEmpty("type");
        report.unless(type.isEmpty() || type.equals("message"), "BV-00130", whole.at("type"), Fields.NONE);
        String stamp = bundle.textOrEmpty("timestamp");
        report.unless(stamp.isEmpty() || Forms.isInstant(stamp), "DT-00052", whole.at("timestamp"), Fields.NONE);
        versioned(whole, report);
        List<Message.Placed> everything = message.everything();
        boolean first =
                !everything.isEmpty() && everything.getFirst().resource().type().equals("MessageHeader");
        report.unless(first, "BV-00126", whole.at("entry[0]"), Fields.NONE);
    }

    private static boolean isGuidOrMissing(String id) {
        return id.isEmpty() || GUID.matcher(id).matches();
    }

    static void header(Message message, Report report) {
        message.first("MessageHeader").ifPresent(placed -> header(message, placed, report));
    }

    private static void header(Message message, Message.Placed placed, Report report) {
        MessageHeader header = new MessageHeader(placed.resource());
        report.unless(isGuidOrMissing(header.id()), "BV-00168", placed.at("id"), Fields.NONE);
        party(message.bundle().sender(), placed.resource().child("sender"), placed.at("sender"), "IC-00226", report);
        Element destination = placed.resource().child("destination");
        party(
                message.bundle().receiver(),
                destination.child("receiver"),
                placed.at("destination[0].receiver"),
                "IC-00218",
                report);
        String to = destination.textOrEmpty("endpoint");
        report.unless(to.isEmpty() || isAddress(to), "BV-00218", placed.at("destination[0].endpoint"), Fields.PAYER);
        String from = placed.resource().child("source").textOrEmpty("endpoint");
        report.unless(
                from.isEmpty() || isAddress(from), "BV-00177", placed.at("source.endpoint"), Fields.CLINIC_ADDRESS);
        report.unless(!placed.resource().child("response").isPresent(), "BV-00248", placed.at("response"), Fields.NONE);
        event(placed, report);
    }

    /// A party that is there but has no licence, neither in the header nor at the organization it refers to.
    private static void party(Element.Identifier who, Element said, String at, String code, Report report) {
        if (said.isPresent()) {
            report.unless(
                    !who.value().isEmpty(), code, at, code.equals("IC-00226") ? Fields.CLINIC_LICENSE : Fields.PAYER);
        }
    }

    private static void event(Message.Placed placed, Report report) {
        Element coding = placed.resource().child("eventCoding");
        String system = coding.textOrEmpty("system");
        String code = coding.textOrEmpty("code");
        boolean known = (system.isEmpty() || system.equals(EVENTS))
                && (code.isEmpty() || MessageEvent.of(code).isPresent());
        report.unless(known, "IB-00169", placed.at("eventCoding"), Fields.NONE);
    }

    /// What the header says that the message is about.
    static void focus(Message message, Report report) {
        message.first("MessageHeader").ifPresent(placed -> focus(message, placed, report));
    }

    private static void focus(Message message, Message.Placed placed, Report report) {
        MessageHeader header = new MessageHeader(placed.resource());
        Optional<MessageEvent> event = MessageEvent.of(header.event());
        List<String> focus = header.focus();
        boolean batch = event.map(one -> one.focus().equals("Bundle")).orElse(false);
        report.unless(!focus.isEmpty(), "IC-00378", placed.at("focus"), Fields.NONE);
        report.unless(batch || focus.size() <= 1, "BV-00221", placed.at("focus"), Fields.NONE);
        for (int i = 0; i < focus.size(); i++) {
            report.unless(message.names(focus.get(i)), "RE-00169", placed.at("focus[" + i + "]"), Fields.NONE);
        }
        boolean fits = event.isEmpty()
                || focus.stream()
                        .flatMap(one -> message.bundle().resolve(one).stream())
                        .allMatch(entry ->
                                entry.resource().type().equals(event.get().focus()));
        report.unless(fits, "BV-00167", placed.at("eventCoding"), Fields.NONE);
    }

    static void entries(Message message, Report report) {
        Set<String> urls = new HashSet<>();
        for (Message.Placed placed : message.everything()) {
            if (placed.resource().tree().isEmpty()) {
                continue;
            }
            String at = placed.entry() + ".fullUrl";
            String url = placed.fullUrl();
            Resource resource = placed.resource();
            report.unless(!resource.type().isEmpty(), "RE-00180", placed.path(), Fields.NONE);
            report.unless(urls.add(url), "FR-00007", at, Fields.NONE);
            report.unless(!url.contains("/_history/"), "FR-00008", at, Fields.NONE);
            boolean named = !resource.id().isEmpty() && url.endsWith(resource.id());
            report.unless(named, "BV-00207", at, Fields.NONE);
            String kind = "/" + resource.type().toLowerCase(Locale.ROOT) + "/";
            boolean fits = resource.type().isEmpty()
                    || url.startsWith("urn:uuid:")
                    || url.toLowerCase(Locale.ROOT).contains(kind);
            report.unless(fits, "BV-00208", at, Fields.NONE);
            versioned(placed, report);
            report.unless(resource.id().length() <= 64, "BV-00269", placed.at("id"), Fields.NONE);
        }
    }

    private static void versioned(Message.Placed placed, Report report) {
        List<String> profiles = placed.resource().profiles();
        boolean versioned = profiles.isEmpty() || profiles.stream().anyMatch(profile -> profile.contains("|"));
        report.unless(versioned, "BV-00225", placed.at("meta.profile[0]"), Fields.NONE);
    }

    /// What FHIR does not know is refused; unknown extensions are not.
    static RulePack.Check unknown(FhirWalk walk) {
        return (message, report) ->
                walk.through(message.bundle().resource(), message.whole().path(), new FhirWalk.Visitor() {
                    @Override
                    public void unknownElement(String path) {
                        report.add("FR-00027", path, Fields.NONE);
                    }
                });
    }

    /// The messages inside, each with an envelope of its own.
    static RulePack.Check nested(List<RulePack.Check> checks) {
        return (message, report) -> {
            for (Message inner : message.nested()) {
                checks.forEach(check -> check.look(inner, report));
            }
        };
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
