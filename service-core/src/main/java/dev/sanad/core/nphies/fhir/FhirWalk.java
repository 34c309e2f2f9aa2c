package dev.sanad.core.nphies.fhir;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Goes through a resource with the types that FHIR R4 gives its elements. Immutable; any thread.
public final class FhirWalk {
    private final ElementTable table = ElementTable.load();

    /// Is told what the walk meets, in the order of the message. Each part is told once.
    public interface Visitor {
        /// A value, simple or not, of the kind that its type has in JSON.
        default void value(Place place, JsonNode value) {}

        /// A value of another kind: text where a number belongs, an object where a text belongs.
        default void wrongKind(Place place, JsonNode value) {}

        /// An element that FHIR does not have there.
        default void unknownElement(String path) {}

        /// An extension that is none of NPHIES'. What is inside is not looked at.
        ///
        /// @param url may be empty
        default void unknownExtension(String path, String url) {}

        /// A resource of a type that the table does not have, or of none.
        ///
        /// @param type may be empty
        default void unknownResource(String path, String type) {}
    }

    /// Where a value stands.
    ///
    /// @param path  e.g. `Bundle.entry[3].resource.name[0].text`
    /// @param owner the type that has the element, e.g. `HumanName`, `Coverage.class`
    /// @param name  the element, e.g. `text`
    /// @param type  its type, e.g. `string`, `Period`
    public record Place(String path, String owner, String name, String type) {}

    /// Goes through a resource.
    public void through(Resource resource, Visitor visitor) {
        through(resource, resource.type(), visitor);
    }

    /// Goes through a resource that stands somewhere.
    ///
    /// @param path where
    public void through(Resource resource, String path, Visitor visitor) {
        resource(resource.tree(), path, visitor);
    }

    private void resource(JsonNode tree, String path, Visitor visitor) {
        String type = tree.path("resourceType").asString("");
        if (table.isKnown(type)) {
            object(tree, type, path, "", visitor);
        } else {
            visitor.unknownResource(path, type);
        }
    }

    /// Looks at an object of a known type.
    ///
    /// @param outer the URL of the extension around it; empty outside of extensions
    private void object(JsonNode tree, String type, String path, String outer, Visitor visitor) {
        for (Map.Entry<String, JsonNode> child : tree.properties()) {
            String name = child.getKey();
            String at = path + "." + name;
            boolean companion = name.startsWith("_");
            String plain = companion ? name.substring(1) : name;
            Optional<String> of = table.typeOf(type, plain);
            if (of.isEmpty()) {
                boolean own = name.equals("resourceType")
                        && child.getValue().asString("").equals(type);
                if (!own) {
                    visitor.unknownElement(at);
                }
            } else if (companion && !isPrimitive(of.get())) {
                visitor.unknownElement(at);
            } else {
                String as = companion ? "Element" : of.get();
                values(new Place(at, type, plain, as), child.getValue(), outer, visitor);
            }
        }
    }

    private void values(Place place, JsonNode value, String outer, Visitor visitor) {
        if (!value.isArray()) {
            value(place, value, outer, visitor);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            Place one = new Place(place.path + "[" + i + "]", place.owner, place.name, place.type);
            value(one, value.get(i), outer, visitor);
        }
    }

    private void value(Place place, JsonNode value, String outer, Visitor visitor) {
        if (value.isNull()) {
            return;
        }
        if (isPrimitive(place.type)) {
            if (isOfKind(place.type, value)) {
                visitor.value(place, value);
            } else {
                visitor.wrongKind(place, value);
            }
        } else if (!value.isObject()) {
            visitor.wrongKind(place, value);
        } else if (place.type.equals("Resource")) {
            resource(value, place.path, visitor);
        } else if (place.type.equals("Extension")) {
            extension(place, value, outer, visitor);
        } else {
            visitor.value(place, value);
            object(value, place.type, place.path, "", visitor);
        }
    }

    private void extension(Place place, JsonNode value, String outer, Visitor visitor) {
        visitor.value(place, value);
        String url = value.path("url").asString("");
        if (table.isExtension(url, outer)) {
            object(value, place.type, place.path, url, visitor);
        } else {
            visitor.unknownExtension(place.path, url);
        }
    }

    private boolean isPrimitive(String type) {
        return Character.isLowerCase(type.charAt(0)) && !table.isKnown(type);
    }

    private static boolean isOfKind(String type, JsonNode value) {
        return switch (type) {
            case "boolean" -> value.isBoolean();
            case "decimal", "integer", "positiveInt", "unsignedInt" -> value.isNumber();
            default -> value.isString();
        };
    }
}
