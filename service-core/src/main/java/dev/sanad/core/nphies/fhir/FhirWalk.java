package dev.sanad.core.nphies.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Goes through a resource with the types that FHIR R4 gives its elements. Immutable; any thread.
public final class FhirWalk {
    private final ElementTable table = ElementTable.ALL;

    /// By the elements' index, whether visitors are told their values.
    private final boolean[] told;

    /// Tells of every value.
    public FhirWalk() {
        this(_ -> true);
    }

    /// Tells of the values of some elements only, and of whatever is odd.
    ///
    /// @param wanted asked once for each element of each type
    public FhirWalk(Predicate<Part> wanted) {
        List<ElementTable.Child> all = table.children();
        told = new boolean[all.size()];
        for (ElementTable.Child child : all) {
            told[child.index()] = wanted.test(
                    new Part(child.owner().name(), child.name(), child.type().name()));
        }
    }

    /// An element as FHIR has it.
    ///
    /// @param owner the type that has it, e.g. `HumanName`, `Coverage.class`
    /// @param name  e.g. `text`
    /// @param type  its own type, e.g. `string`, `Period`
    public record Part(String owner, String name, String type) {}

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

    /// Where a value stands: for as long as the visitor is told of it, since the walk goes on with the same one.
    public static final class Place {
        /// The way down, from what the path begins with to the innermost element.
        private String[] names = new String[16];

        /// In an array; -1 outside of one.
        private int[] indices = new int[16];

        private int depth;
        private ElementTable.@Nullable Child child;

        private Place(String beginning) {
            names[0] = beginning;
            indices[0] = -1;
        }

        private void down() {
            depth++;
            if (depth == names.length) {
                names = Arrays.copyOf(names, 2 * depth);
                indices = Arrays.copyOf(indices, 2 * depth);
            }
        }

        private void up() {
            depth--;
        }

        private void at(String name, int index) {
            names[depth] = name;
            indices[depth] = index;
        }

        private ElementTable.Child child() {
            return Objects.requireNonNull(child);
        }

        /// E.g. `Bundle.entry[3].resource.name[0].text`.
        public String path() {
            StringBuilder path = new StringBuilder(64);
            for (int step = 0; step <= depth; step++) {
                path.append(step == 0 ? "" : ".").append(names[step]);
                if (indices[step] >= 0) {
                    path.append('[').append(indices[step]).append(']');
                }
            }
            return path.toString();
        }

        /// The type that has the element, e.g. `HumanName`, `Coverage.class`.
        public String owner() {
            return child().owner().name();
        }

        /// The element, e.g. `text`.
        public String name() {
            return child().name();
        }

        /// Its type, e.g. `string`, `Period`.
        public String type() {
            return child().type().name();
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
        new Walking(path, visitor).resource(resource.tree());
    }

    /// One walk.
    private final class Walking implements BiConsumer<String, JsonNode> {
        private final Visitor visitor;
        private final Place place;

        /// Of the object that is gone through; null before the first.
        private ElementTable.@Nullable Type type;

        /// The URL of the extension around it; empty outside of extensions.
        private String outer = "";

        Walking(String path, Visitor visitor) {
            this.visitor = visitor;
            this.place = new Place(path);
        }

        void resource(JsonNode tree) {
            String name = tree.path("resourceType").asString("");
            ElementTable.Type known = table.type(name);
            if (known == null || !(tree instanceof ObjectNode object)) {
                visitor.unknownResource(place.path(), name);
            } else {
                inside(object, known, "");
            }
        }

        private void inside(ObjectNode tree, ElementTable.Type of, String extension) {
            ElementTable.Type before = type;
            String around = outer;
            type = of;
            outer = extension;
            place.down();
            tree.forEachEntry(this);
            place.up();
            outer = around;
            type = before;
        }

        /// A property of the object.
        @Override
        public void accept(String name, JsonNode value) {
            ElementTable.Type of = Objects.requireNonNull(type);
            ElementTable.Child child = of.child(name);
            place.at(name, -1);
            if (child == null) {
                boolean own = name.equals("resourceType") && value.asString("").equals(of.name());
                if (!own) {
                    visitor.unknownElement(place.path());
                }
            } else if (value instanceof ArrayNode array) {
                int size = array.size();
                for (int index = 0; index < size; index++) {
                    place.at(name, index);
                    value(child, array.get(index));
                }
            } else {
                value(child, value);
            }
        }

        private void value(ElementTable.Child child, JsonNode value) {
            if (value instanceof NullNode) {
                return;
            }
            place.child = child;
            if (!isOfKind(child.kind(), value)) {
                visitor.wrongKind(place, value);
                return;
            }
            if (child.kind() != ElementTable.Kind.RESOURCE && told[child.index()]) {
                visitor.value(place, value);
            }
            switch (child.kind()) {
                case OBJECT -> inside((ObjectNode) value, child.type(), "");
                case EXTENSION -> extension((ObjectNode) value, child.type());
                case RESOURCE -> resource(value);
                case TEXT, NUMBER, FLAG -> {
                    // Nothing inside.
                }
            }
        }

        private void extension(ObjectNode value, ElementTable.Type of) {
            String url = value.path("url").asString("");
            if (table.isExtension(url, outer)) {
                inside(value, of, url);
            } else {
                visitor.unknownExtension(place.path(), url);
            }
        }

        private static boolean isOfKind(ElementTable.Kind kind, JsonNode value) {
            return switch (kind) {
                case TEXT -> value instanceof StringNode;
                case FLAG -> value.isBoolean();
                case NUMBER -> value.isNumber();
                case OBJECT, EXTENSION, RESOURCE -> value instanceof ObjectNode;
            };
        }
    }
}
