package dev.sanad.core.nphies.fhir;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes FHIR JSON without losing anything: element order, unknown elements, extensions, trailing
/// zeros of
/// decimals. Nesting, sizes and duplicate names are limited, so hostile input ends as a value and never hangs.
/// Any thread.
public final class FhirJson {
    /// NPHIES allows 10 MB a message (BV-00076); what is larger is not read.
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxNumberLength(400)
                            .maxStringLength(MAX_BYTES)
                            .maxNameLength(2_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

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
        /// JSON, but no object with a `resourceType`.
        NOT_FHIR,
        /// Nested too deep, or a value too long.
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
        JsonNode tree;
        try {
            tree = MAPPER.readTree(bytes);
        } catch (StreamConstraintsException tooLarge) {
            return new Reading.Unreadable(Fault.TOO_LARGE, place(tooLarge));
        } catch (JacksonException broken) {
            boolean early = broken instanceof tools.jackson.core.exc.UnexpectedEndOfInputException;
            return new Reading.Unreadable(early ? Fault.TRUNCATED : Fault.NOT_JSON, place(broken));
        }
        if (tree instanceof ObjectNode object && object.path("resourceType").isString()) {
            return new Reading.Read(new Resource(object));
        }
        return new Reading.Unreadable(tree.isMissingNode() ? Fault.EMPTY : Fault.NOT_FHIR, "");
    }

    /// The compact text of a resource, UTF-8.
    public static byte[] write(Element resource) {
        return MAPPER.writeValueAsBytes(resource.tree());
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
