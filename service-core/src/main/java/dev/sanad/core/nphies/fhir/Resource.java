package dev.sanad.core.nphies.fhir;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A view of any resource.
public class Resource extends Element {
    public Resource(ObjectNode tree) {
        super(tree);
    }

    /// `resourceType`; empty where it is missing.
    public final String type() {
        return textOrEmpty("resourceType");
    }

    /// The logical id; may be empty.
    public final String id() {
        return textOrEmpty("id");
    }

    /// `meta.profile`.
    public final List<String> profiles() {
        return child("meta").texts("profile");
    }

    /// Whether `meta.tag` holds a code, spaces, hyphens and case aside: NPHIES writes `nphies-generated` and
    /// `NPHIES generated`.
    public final boolean hasTag(String code) {
        for (Element tag : child("meta").children("tag")) {
            String here = tag.textOrEmpty("code");
            if (here.equals(code) || plain(here).equals(plain(code))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String code) {
        return code.replace('-', ' ').strip().toLowerCase(java.util.Locale.ROOT);
    }
}
