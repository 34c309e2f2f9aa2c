package dev.sanad.core.nphies.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// A view of one element of a message: reads by name, tolerates what is absent or of another kind, changes
/// nothing.
///
/// FHIR arrays that somebody sent as a single object are read as an array of one.
public class Element {
    /// An element that is not there.
    public static final Element ABSENT = new Element(MissingNode.getInstance());

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final JsonNode tree;

    public Element(JsonNode tree) {
        this.tree = tree;
    }

    /// The tree under this view; not to be changed.
    public final JsonNode tree() {
        return tree;
    }

    /// Whether there is anything.
    public final boolean isPresent() {
        return !tree.isMissingNode() && !tree.isNull();
    }

    /// The text of a primitive; empty where it is absent, blank or no primitive.
    public final Optional<String> text(String name) {
        String text = textOrEmpty(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The text of a primitive, or nothing as an empty text.
    public final String textOrEmpty(String name) {
        JsonNode value = tree.path(name);
        if (!(value instanceof StringNode) && (!value.isValueNode() || value.isNull())) {
            return "";
        }
        String text = value.asString();
        return text.isBlank() ? "" : text;
    }

    /// A boolean, or `true` or `false` written as a text; empty where it is absent or anything else.
    public final Optional<Boolean> flag(String name) {
        JsonNode value = tree.path(name);
        if (value instanceof StringNode) {
            String text = value.asString();
            return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
        }
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    /// A number, or a plain one written as a text; empty where it is absent or anything else.
    public final Optional<BigDecimal> decimal(String name) {
        JsonNode value = tree.path(name);
        if (value instanceof StringNode
                && PLAIN_NUMBER.matcher(value.asString()).matches()) {
            return Optional.of(new BigDecimal(value.asString()));
        }
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    /// One child; absent where there is none.
    public final Element child(String name) {
        JsonNode value = tree.path(name);
        if (value instanceof ArrayNode) {
            return value.isEmpty() ? ABSENT : new Element(value.get(0));
        }
        return value.isMissingNode() ? ABSENT : new Element(value);
    }

    /// All children of a name.
    public final List<Element> children(String name) {
        JsonNode value = tree.path(name);
        if (value instanceof ArrayNode array) {
            List<Element> children = new ArrayList<>(array.size());
            for (JsonNode one : array) {
                children.add(new Element(one));
            }
            return children;
        }
        return value.isObject() ? List.of(new Element(value)) : List.of();
    }

    /// The texts of an array of primitives.
    public final List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode value = tree.path(name);
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (one.isValueNode() && !one.isNull()) {
                    texts.add(one.asString());
                }
            }
        } else if (value.isValueNode() && !value.isNull()) {
            texts.add(value.asString());
        }
        return texts;
    }

    /// The codings of a CodeableConcept.
    public final List<Coding> codings(String name) {
        List<Element> children = child(name).children("coding");
        List<Coding> codings = new ArrayList<>(children.size());
        for (Element coding : children) {
            codings.add(Coding.of(coding));
        }
        return codings;
    }

    /// The first coding of a CodeableConcept that has a code.
    public final Optional<Coding> coding(String name) {
        JsonNode concept = tree.path(name);
        JsonNode codings = (concept instanceof ArrayNode array ? array.path(0) : concept).path("coding");
        if (codings instanceof ArrayNode several) {
            for (int at = 0; at < several.size(); at++) {
                Optional<Coding> coding = coded(several.get(at));
                if (coding.isPresent()) {
                    return coding;
                }
            }
            return Optional.empty();
        }
        return coded(codings);
    }

    private static Optional<Coding> coded(JsonNode coding) {
        Coding read = Coding.of(new Element(coding));
        return read.code().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    /// The first extension whose URL ends in the given name, version and case of the NPHIES spellings aside.
    public final Optional<Element> extension(String name) {
        List<Element> all = extensions(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /// All extensions whose URL ends in the given name, likewise.
    public final List<Element> extensions(String name) {
        List<Element> all = children("extension");
        if (all.isEmpty()) {
            return all;
        }
        List<Element> named = new ArrayList<>(all.size());
        for (Element extension : all) {
            if (isLastPart(name, extension.textOrEmpty("url"))) {
                named.add(extension);
            }
        }
        return named;
    }

    private static boolean isLastPart(String name, String url) {
        int bar = url.indexOf('|');
        int end = bar < 0 ? url.length() : bar;
        int from = url.lastIndexOf('/', end - 1) + 1;
        return end - from == name.length() && url.regionMatches(true, from, name, 0, name.length());
    }

    /// A coding with where it stands.
    ///
    /// @param system  may be empty
    /// @param code    may be empty
    /// @param display may be empty
    /// @param element the coding itself, for its extensions
    public record Coding(String system, String code, String display, Element element) {
        /// Whether system, code and display are the same.
        public boolean saysTheSame(Coding other) {
            return code.equals(other.code) && system.equals(other.system) && display.equals(other.display);
        }

        /// The coding that an element is.
        static Coding of(Element element) {
            return new Coding(
                    element.textOrEmpty("system"),
                    element.textOrEmpty("code"),
                    element.textOrEmpty("display"),
                    element);
        }
    }

    /// The business identifier of an `Identifier` or of a reference's `identifier`.
    ///
    /// @param system may be empty
    /// @param value  may be empty
    public record Identifier(String system, String value) {
        /// Nothing.
        public static final Identifier NONE = new Identifier("", "");
    }

    /// The identifier under a name, be it an array or a single one.
    public final Identifier identifier(String name) {
        Element element = child(name);
        return new Identifier(element.textOrEmpty("system"), element.textOrEmpty("value"));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Element element && tree.equals(element.tree);
    }

    @Override
    public final int hashCode() {
        return tree.hashCode();
    }

    /// Says what it is, never what it holds.
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + tree.getNodeType() + "]";
    }
}
