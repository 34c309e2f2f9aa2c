package dev.sanad.core.nphies.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which elements FHIR R4 knows and which extensions NPHIES knows; MANIFEST.csv beside the data says where they are
/// from. Immutable.
final class ElementTable {
    private static final String EXTENSIONS = "http://nphies.sa/fhir/ksa/nphies-fs/structuredefinition/";

    /// An element of a type.
    ///
    /// @param name        e.g. `text`
    /// @param type        e.g. `string`, `Period`
    /// @param isPrimitive whether its values are simple ones
    record Child(String name, String type, boolean isPrimitive) {
        /// What stands beside a simple value, under its name with a line before it.
        Child companion() {
            return new Child(name, "Element", false);
        }
    }

    private final Map<String, Map<String, Child>> elements;
    private final Set<String> extensions;

    private ElementTable(Map<String, Map<String, Child>> elements, Set<String> extensions) {
        this.elements = elements;
        this.extensions = extensions;
    }

    static ElementTable load() {
        Map<String, String> rows = new HashMap<>();
        for (String line : lines("r4-elements.tsv")) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], cells[1]);
        }
        Map<String, Map<String, Child>> elements = new HashMap<>();
        rows.forEach((type, cell) -> elements.put(type, children(cell, rows.keySet())));
        Set<String> extensions = new HashSet<>();
        for (String line : lines("nphies-extensions.txt")) {
            extensions.add(line.toLowerCase(Locale.ROOT));
        }
        return new ElementTable(elements, extensions);
    }

    /// @param known types with elements of their own
    private static Map<String, Child> children(String cell, Set<String> known) {
        Map<String, Child> children = new HashMap<>();
        for (String child : cell.split(" ", -1)) {
            int colon = child.indexOf(':');
            String type = child.substring(colon + 1);
            boolean primitive = Character.isLowerCase(type.charAt(0)) && !known.contains(type);
            children.put(child.substring(0, colon), new Child(child.substring(0, colon), type, primitive));
        }
        return children;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = ElementTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the table " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// Whether a type has elements of its own here; primitives have none.
    boolean isKnown(String type) {
        return elements.containsKey(type);
    }

    /// The elements of a type by name; none where the type has none of its own here.
    Map<String, Child> childrenOf(String type) {
        return elements.getOrDefault(type, Map.of());
    }

    /// Whether an extension is one of NPHIES'. Inside another one it may be named relative to it.
    boolean isExtension(String url, String outer) {
        String plain = withoutVersion(url).toLowerCase(Locale.ROOT);
        if (plain.startsWith(EXTENSIONS)) {
            return extensions.contains(plain.substring(EXTENSIONS.length()));
        }
        String parent = withoutVersion(outer).toLowerCase(Locale.ROOT);
        return parent.startsWith(EXTENSIONS)
                && extensions.contains(parent.substring(EXTENSIONS.length()) + "-" + plain);
    }

    private static String withoutVersion(String url) {
        int bar = url.indexOf('|');
        return bar < 0 ? url : url.substring(0, bar);
    }
}
