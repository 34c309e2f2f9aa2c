package dev.sanad.core.nphies.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sanad.core.nphies.fhir.FhirJson.Fault;
import dev.sanad.core.nphies.fhir.FhirJson.Parsed;
import dev.sanad.core.nphies.fhir.FhirJson.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The resources of a file, however they are packed: one alone, inside other JSON (a log, an array, a record of
/// an exchange), one a line, or one after the other. UTF-8, UTF-16 or UTF-32. Never throws for what the bytes
/// hold.
public final class FhirFile {
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,63}");

    private FhirFile() {}

    /// One resource of a file, or why there is none.
    ///
    /// @param reading  what was read
    /// @param path     where it stands: `data.bundle`, `[2]`, `line 7`, `#3` for the third of several; empty
    ///                 where the file is the resource
    /// @param lossless whether writing what stands there again gives the same names, texts and number literals
    ///                 in the same order
    public record Part(Reading reading, String path, boolean lossless) {}

    /// The outermost resources of a file in their order; one unreadable part where it holds none.
    public static List<Part> read(byte[] bytes) {
        Reading whole = FhirJson.read(bytes);
        return switch (whole) {
            case Reading.Read(Resource resource) ->
                List.of(new Part(whole, "", FhirJson.sameTokens(bytes, FhirJson.write(resource))));
            case Reading.Unreadable(Fault fault, String _) ->
                switch (fault) {
                    case NOT_FHIR -> orElse(wrapped(bytes), whole);
                    case NOT_JSON, TRUNCATED, NAME_TWICE -> orElse(several(bytes), whole);
                    case EMPTY, TOO_LARGE -> List.of(new Part(whole, "", false));
                };
        };
    }

    private static List<Part> orElse(List<Part> parts, Reading whole) {
        return parts.isEmpty() ? List.of(new Part(whole, "", false)) : parts;
    }

    private static List<Part> wrapped(byte[] bytes) {
        JsonNode tree = FhirJson.parse(bytes).tree();
        boolean lossless = FhirJson.sameTokens(bytes, FhirJson.write(new Element(tree)));
        List<Part> parts = new ArrayList<>();
        gather(tree, "", found(parts, lossless), parts::add);
        return parts;
    }

    /// A resource that stands in other JSON as a text, as logs have it.
    private static Optional<Part> inText(JsonNode node, String path) {
        if (!node.isString() || !isObject(node.asString()) || !node.asString().contains("resourceType")) {
            return Optional.empty();
        }
        Part part = part(node.asString(), path);
        return part.reading() instanceof Reading.Read ? Optional.of(part) : Optional.empty();
    }

    private static BiConsumer<String, ObjectNode> found(List<Part> parts, boolean lossless) {
        return (path, tree) -> parts.add(new Part(new Reading.Read(new Resource(tree)), path, lossless));
    }

    /// Not deeper than the parser lets the file be.
    private static void gather(
            JsonNode tree, String path, BiConsumer<String, ObjectNode> found, Consumer<Part> foundInText) {
        if (tree instanceof ObjectNode object
                && TYPE.matcher(tree.path("resourceType").asString("")).matches()) {
            found.accept(path, object);
            return;
        }
        inText(tree, path).ifPresent(foundInText);
        for (Map.Entry<String, JsonNode> child : tree.properties()) {
            String at = path.isEmpty() ? child.getKey() : path + "." + child.getKey();
            gather(child.getValue(), at, found, foundInText);
        }
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            gather(tree.get(i), path + "[" + i + "]", found, foundInText);
        }
    }

    /// A value a line; where lines are no values, values one after the other.
    private static List<Part> several(byte[] bytes) {
        List<String> lines = lines(bytes);
        boolean oneALine = 2 * lines.stream().filter(FhirFile::isObject).count()
                        >= lines.stream().filter(line -> !line.isBlank()).count()
                && lines.stream().filter(FhirFile::isObject).count() > 1;
        if (!oneALine) {
            return sequence(bytes);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                parts.add(part(lines.get(i), "line " + (i + 1)));
            }
        }
        return parts;
    }

    private static boolean isObject(String line) {
        String plain = line.strip();
        return plain.startsWith("{") && plain.endsWith("}");
    }

    /// The lines of a text; none where the bytes are no UTF-8.
    private static List<String> lines(byte[] bytes) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException otherEncoding) {
            return List.of();
        }
    }

    private static Part part(String text, String path) {
        byte[] bytes = text.getBytes(UTF_8);
        Reading reading = FhirJson.read(bytes);
        boolean lossless = reading instanceof Reading.Read(Resource resource)
                && FhirJson.sameTokens(bytes, FhirJson.write(resource));
        return new Part(reading, path, lossless);
    }

    private static List<Part> sequence(byte[] bytes) {
        Parsed parsed = FhirJson.parseSequence(bytes);
        List<Part> parts = new ArrayList<>();
        JsonNode all = parsed.tree();
        if (parsed.trouble() != null || all.size() < 2) {
            return parts;
        }
        StringBuilder again = new StringBuilder();
        all.forEach(one -> again.append(FhirJson.line(new Element(one))).append('\n'));
        boolean lossless = FhirJson.sameTokens(bytes, again.toString().getBytes(UTF_8));
        for (int i = 0; i < all.size(); i++) {
            gather(all.get(i), "#" + (i + 1), found(parts, lossless), parts::add);
        }
        return parts;
    }
}
