package dev.sanad.core.nphies.fhir;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes FHIR JSON without losing anything: element order, unknown elements, extensions, trailing
/// zeros of
/// decimals. Nesting, sizes and duplicate names are limited, so hostile input ends as a value and never hangs.
/// Any thread.
public final class FhirJson {
    /// NPHIES allows 10 MB a message (BV-00076); what is larger is not read.
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(new MessageFactory(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxNumberLength(400)
                            .maxStringLength(MAX_BYTES)
                            .maxNameLength(2_000)
                            .build())
                    .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)))
            .build();

    /// The names of FHIR's elements; a message has few others.
    private static final PropertyNameMatcher NAMES = MAPPER.tokenStreamFactory()
            .constructNameMatcher(
                    ElementTable.ALL.names().stream().map(Named::fromString).toList(), true);

    private static final ObjectWriter ESCAPED = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private FhirJson() {}

    /// What reading gave.
    public sealed interface Reading {
        /// A JSON object with a `resourceType`.
        record Read(Resource resource) implements Reading {}

        /// Not that.
        ///
        /// @param fault what kind of fault
        /// @param place `line:column` where the parser stopped; empty where there is none
        record Unreadable(Fault fault, String place) implements Reading {}
    }

    /// Why a text is no FHIR resource.
    public enum Fault {
        EMPTY,
        /// Ends early.
        TRUNCATED,
        NOT_JSON,
        /// An object has two values under one name, so that nobody can say which counts.
        NAME_TWICE,
        /// JSON, but no object with a `resourceType`.
        NOT_FHIR,
        /// Nested too deep, a value too long, or a number out of all range.
        TOO_LARGE
    }

    /// Reads one resource. Never throws for what the bytes hold.
    public static Reading read(byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading.Unreadable(Fault.EMPTY, "");
        }
        if (bytes.length > MAX_BYTES) {
            return new Reading.Unreadable(Fault.TOO_LARGE, "");
        }
        Parsed parsed = parse(bytes);
        if (parsed.trouble() != null) {
            return parsed.trouble();
        }
        if (isResource(parsed.tree())) {
            return new Reading.Read(new Resource((ObjectNode) parsed.tree()));
        }
        return new Reading.Unreadable(parsed.tree().isMissingNode() ? Fault.EMPTY : Fault.NOT_FHIR, "");
    }

    private static boolean isResource(JsonNode tree) {
        return tree.isObject() && tree.path("resourceType").isString();
    }

    /// The tree of bytes, or why there is none.
    ///
    /// @param tree    missing where there is trouble, or nothing
    /// @param trouble null where there is none
    record Parsed(JsonNode tree, Reading.@Nullable Unreadable trouble) {}

    /// Reads one value, be it a resource or not.
    static Parsed parse(byte[] bytes) {
        return parse(bytes, TreeReader::one);
    }

    /// Reads values that follow each other, as an array of them.
    static Parsed parseSequence(byte[] bytes) {
        return parse(bytes, TreeReader::all);
    }

    private static Parsed parse(byte[] bytes, Function<TreeReader, JsonNode> reading) {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return new Parsed(reading.apply(new TreeReader(parser, NAMES)), null);
        } catch (StreamConstraintsException tooLarge) {
            return unreadable(Fault.TOO_LARGE, place(tooLarge));
        } catch (JacksonException broken) {
            return unreadable(fault(broken), place(broken));
        }
    }

    private static Fault fault(JacksonException broken) {
        if (broken instanceof UnexpectedEndOfInputException) {
            return Fault.TRUNCATED;
        }
        return broken instanceof TreeReader.NameTwice ? Fault.NAME_TWICE : Fault.NOT_JSON;
    }

    private static Parsed unreadable(Fault fault, String place) {
        return new Parsed(MissingNode.getInstance(), new Reading.Unreadable(fault, place));
    }

    /// Whether two texts hold the same tokens: names, texts, number literals, in the same order.
    public static boolean sameTokens(byte[] one, byte[] other) {
        try (JsonParser first = MAPPER.createParser(one);
                JsonParser second = MAPPER.createParser(other)) {
            while (true) {
                JsonToken token = first.nextToken();
                if (token != second.nextToken()) {
                    return false;
                }
                if (token == null) {
                    return true;
                }
                if (!first.getString().equals(second.getString())) {
                    return false;
                }
            }
        } catch (JacksonException broken) {
            return false;
        }
    }

    /// The compact text of a resource, UTF-8.
    public static byte[] write(Element resource) {
        try {
            return MAPPER.writeValueAsBytes(resource.tree());
        } catch (StreamWriteException halfPair) {
            // A lone surrogate has no UTF-8 form; escaped it stays what it was.
            return ESCAPED.writeValueAsBytes(resource.tree());
        }
    }

    /// The same on one line of text.
    public static String line(Element resource) {
        return new String(write(resource), StandardCharsets.UTF_8);
    }

    /// The text of a resource laid out for reading.
    public static String pretty(Element resource) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(resource.tree());
    }

    /// A new, empty object, to build a resource in.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static String place(JacksonException trouble) {
        var at = trouble.getLocation();
        return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }
}
