package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Finds what a message holds beyond FHIR R4 and the extensions of NPHIES: such parts are kept and written
/// again, but nothing here looks at them. Immutable; any thread.
public final class NotUnderstood {
    /// More than this many are not gathered; a list that long is no longer read by a person.
    private static final int MOST = 200;

    private final FhirWalk walk = new FhirWalk();

    /// The paths that are not understood, in the order of the message; extensions with their URL behind the
    /// path, values of another kind than their type has with that type.
    public List<String> in(Resource resource) {
        Gathering gathering = new Gathering();
        walk.through(resource, gathering);
        return gathering.found.stream().distinct().toList();
    }

    private static final class Gathering implements FhirWalk.Visitor {
        private final List<String> found = new ArrayList<>();

        @Override
        public void wrongKind(FhirWalk.Place place, JsonNode value) {
            if (!isReadAllTheSame(place.type(), value)) {
                note(place.path() + " (" + place.type() + ")");
            }
        }

        /// Numbers and booleans that are written as texts; the exchange's own samples have such.
        private static boolean isReadAllTheSame(String type, JsonNode value) {
            Element element = new Element(FhirJson.object().set("value", value));
            return switch (type) {
                case "boolean" -> element.flag("value").isPresent();
                case "decimal", "integer", "positiveInt", "unsignedInt" ->
                    element.decimal("value").isPresent();
                default -> false;
            };
        }

        @Override
        public void unknownElement(String path) {
            note(path);
        }

        @Override
        public void unknownExtension(String path, String url) {
            note(path + " " + url);
        }

        @Override
        public void unknownResource(String path, String type) {
            note(path + (type.isEmpty() ? "" : " (" + type + ")"));
        }

        private void note(String path) {
            if (found.size() < MOST) {
                found.add(path);
            }
        }
    }
}
