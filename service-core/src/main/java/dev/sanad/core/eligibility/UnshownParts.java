package dev.sanad.core.eligibility;

import dev.sanad.core.nphies.fhir.EligibilityResponseView;
import dev.sanad.core.nphies.fhir.FhirWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Finds what an eligibility response says that the screens have no place for: what FHIR or NPHIES do not know,
/// and what they know but nothing here reads. It is kept with the message and named to the person, never
/// silently dropped.
final class UnshownParts {
    private static final int MOST = 100;

    /// Known to FHIR, by type and element; no screen has a place for them.
    private static final Map<String, Set<String>> UNREAD = Map.of(
            "CoverageEligibilityResponse",
            Set.of("preAuthRef", "form", "contained", "modifierExtension"),
            "CoverageEligibilityResponse.insurance",
            Set.of("modifierExtension"),
            "CoverageEligibilityResponse.insurance.item",
            Set.of(
                    "modifierExtension",
                    "productOrService",
                    "modifier",
                    "provider",
                    "authorizationRequired",
                    "authorizationSupporting",
                    "authorizationUrl"));

    /// Extensions that are read.
    private static final List<String> READ = List.of("/extension-siteeligibility", "/extension-error-expression");

    private static final String PERIOD = "benefitPeriod";
    private static final String EXTENSION = "Extension";

    private final FhirWalk walk = new FhirWalk(part -> isUnread(part.owner(), part.name())
            || part.name().equals(PERIOD)
            || part.type().equals(EXTENSION));

    private static boolean isUnread(String owner, String name) {
        return UNREAD.getOrDefault(owner, Set.of()).contains(name);
    }

    /// The paths inside the response, in its order; extensions with their URL behind.
    List<String> of(EligibilityResponseView view) {
        Gathering gathering = new Gathering();
        walk.through(view.resource(), "", gathering);
        return List.copyOf(gathering.paths);
    }

    private static final class Gathering implements FhirWalk.Visitor {
        private final List<String> paths = new ArrayList<>();

        @Override
        public void value(FhirWalk.Place place, JsonNode value) {
            if (isUnread(place.owner(), place.name()) || isHalf(place, value)) {
                note(place.path());
            } else if (place.type().equals(EXTENSION)) {
                String url = value.path("url").asString("");
                if (!isRead(url)) {
                    note(place.path() + " " + url);
                }
            }
        }

        private static boolean isRead(String url) {
            int version = url.indexOf('|');
            int end = version < 0 ? url.length() : version;
            for (String read : READ) {
                if (url.regionMatches(true, end - read.length(), read, 0, read.length())) {
                    return true;
                }
            }
            return false;
        }

        /// A period of which only one end is known is shown by none.
        private static boolean isHalf(FhirWalk.Place place, JsonNode value) {
            return place.name().equals(PERIOD)
                    && (value.path("start").isMissingNode() || value.path("end").isMissingNode());
        }

        @Override
        public void wrongKind(FhirWalk.Place place, JsonNode value) {
            note(place.path());
        }

        @Override
        public void unknownElement(String path) {
            note(path);
        }

        @Override
        public void unknownResource(String path, String type) {
            note(path + " " + type);
        }

        private void note(String path) {
            String inside = path.startsWith(".") ? path.substring(1) : path;
            if (paths.size() < MOST && !paths.contains(inside)) {
                paths.add(inside);
            }
        }
    }
}
