package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.Element;
import dev.sanad.core.nphies.fhir.MessageBundle;
import dev.sanad.core.nphies.fhir.MessageBundle.Entry;
import dev.sanad.core.nphies.fhir.Resource;
import java.util.List;
import java.util.stream.Stream;

/// The part that a resource plays in a message: its type, and for organizations which of the three they are.
/// The rules of a clinic, an insurer and a policy's holder differ (FACTS §5.2).
public final class Slots {
    public static final String PROVIDER = "provider";
    public static final String INSURER = "insurer";
    public static final String HOLDER = "holder";

    private Slots() {}

    /// The part of an entry's resource: who refers to it says more than what it says of itself.
    public static String of(MessageBundle bundle, Entry entry) {
        Resource resource = entry.resource();
        if (!resource.type().equals("Organization")) {
            return resource.type();
        }
        if (isNamed(bundle, entry, "provider")) {
            return PROVIDER;
        }
        if (isNamed(bundle, entry, "insurer") || isNamed(bundle, entry, "payor")) {
            return INSURER;
        }
        return isNamed(bundle, entry, "policyHolder") ? HOLDER : byItself(resource);
    }

    private static boolean isNamed(MessageBundle bundle, Entry entry, String element) {
        Stream<Resource> naming = bundle.entries().stream().map(Entry::resource);
        return naming.flatMap(one -> one.children(element).stream())
                .flatMap(reference -> bundle.resolve(reference.textOrEmpty("reference")).stream())
                .anyMatch(found -> found.index() == entry.index());
    }

    private static String byItself(Resource organization) {
        List<String> profiles = organization.profiles();
        if (profiles.stream().anyMatch(profile -> profile.contains("policyholder-organization"))) {
            return HOLDER;
        }
        return switch (organization.coding("type").map(Element.Coding::code).orElse("")) {
            case "prov" -> PROVIDER;
            case "ins" -> INSURER;
            default -> "Organization";
        };
    }
}
