package dev.sanad.core.nphies.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /// Where a value stands. Its path is put together only where somebody asks for it.
    public static final class Place {
        private final Steps steps;
        private final String owner;
        private final ElementTable.Child child;

        private Place(Steps steps, String owner, ElementTable.Child child) {
            this.steps = steps;
            this.owner = owner;
            this.child = child;
        }

        /// E.g. `Bundle.entry[3].resource.name[0].text`.
        public String path() {
            return steps.toString();
        }

        /// The type that has the element, e.g. `HumanName`, `Coverage.class`.
        public String owner() {
            return owner;
        }

        /// The element, e.g. `text`.
        public String name() {
            return child.name();
        }

        /// Its type, e.g. `string`, `Period`.
        public String type() {
            return child.type();
        }
    }

    /// The way to a value.
    ///
    /// @param before null at the beginning
    /// @param name   as it stands in the message; at the beginning what the path begins with
    /// @param index  in an array; -1 outside of one
    private record Steps(@Nullable Steps before, String name, int index) {
        static Steps from(String path) {
            return new Steps(null, path, -1);
        }

        Steps to(String child) {
            return new Steps(this, child, -1);
        }

        Steps at(int place) {
            return new Steps(before, name, place);
        }

        @Override
        public String toString() {
            StringBuilder path = new StringBuilder(64);
            write(path);
            return path.toString();
        }

        private void write(StringBuilder path) {
            if (before != null) {
                before.write(path);
                path.append('.');
            }
            path.append(name);
            if (index >= 0) {
                path.append('[').append(index).append(']');
            }
        }
    }

    /// Goes through a resource.
    public void through(Resource resource, Visitor visitor) {
        through(resource, resource.type(), visitor);
    }

    /// Goes through a resource that stands somewhere.
    ///
    /// @param path where
    public void through(Resource resource, String path, Visitor visitor) {
        resource(resource.tree(), Steps.from(path), visitor);
    }

    private void resource(JsonNode tree, Steps steps, Visitor visitor) {
        String type = tree.path("resourceType").asString("");
        if (table.isKnown(type)) {
            object(tree, type, steps, "", visitor);
        } else {
            visitor.unknownResource(steps.toString(), type);
        }
    }

    /// Looks at an object of a known type.
    ///
    /// @param outer the URL of the extension around it; empty outside of extensions
    private void object(JsonNode tree, String type, Steps steps, String outer, Visitor visitor) {
        Map<String, ElementTable.Child> known = table.childrenOf(type);
        for (Map.Entry<String, JsonNode> property : tree.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            boolean companion = name.startsWith("_");
            ElementTable.Child child = known.get(companion ? name.substring(1) : name);
            if (child == null) {
                boolean own = name.equals("resourceType") && value.asString("").equals(type);
                if (!own) {
                    visitor.unknownElement(steps.to(name).toString());
                }
            } else if (companion && !child.isPrimitive()) {
                visitor.unknownElement(steps.to(name).toString());
            } else {
                values(new Place(steps.to(name), type, companion ? child.companion() : child), value, outer, visitor);
            }
        }
    }

    private void values(Place place, JsonNode value, String outer, Visitor visitor) {
        if (!value.isArray()) {
            value(place, value, outer, visitor);
            return;
        }
        int index = 0;
        for (JsonNode one : value.values()) {
            value(new Place(place.steps.at(index++), place.owner, place.child), one, outer, visitor);
        }
    }

    private void value(Place place, JsonNode value, String outer, Visitor visitor) {
        if (value.isNull()) {
            return;
        }
        if (place.child.isPrimitive()) {
            if (isOfKind(place.type(), value)) {
                visitor.value(place, value);
            } else {
                visitor.wrongKind(place, value);
            }
        } else if (!value.isObject()) {
            visitor.wrongKind(place, value);
        } else if (place.type().equals("Resource")) {
            resource(value, place.steps, visitor);
        } else if (place.type().equals("Extension")) {
            extension(place, value, outer, visitor);
        } else {
            visitor.value(place, value);
            object(value, place.type(), place.steps, "", visitor);
        }
    }

    private void extension(Place place, JsonNode value, String outer, Visitor visitor) {
        visitor.value(place, value);
        String url = value.path("url").asString("");
        if (table.isExtension(url, outer)) {
            object(value, place.type(), place.steps, url, visitor);
        } else {
            visitor.unknownExtension(place.path(), url);
        }
    }

    private static boolean isOfKind(String type, JsonNode value) {
        return switch (type) {
            case "boolean" -> value.isBoolean();
            case "decimal", "integer", "positiveInt", "unsignedInt" -> value.isNumber();
            default -> value.isString();
        };
    }
}
