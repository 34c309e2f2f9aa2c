package dev.sanad.core.nphies.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which elements FHIR R4 knows and which extensions NPHIES knows; MANIFEST.csv beside the data says where they are
/// from. Immutable.
final class ElementTable {
    /// The one table.
    static final ElementTable ALL = load();

    private static final String EXTENSIONS = "http://nphies.sa/fhir/ksa/nphies-fs/structuredefinition/";

    /// What a value is in JSON.
    enum Kind {
        FLAG,
        NUMBER,
        TEXT,
        OBJECT,
        EXTENSION,
        RESOURCE;

        private static Kind of(String type, boolean primitive) {
            return switch (type) {
                case "Extension" -> EXTENSION;
                case "Resource" -> RESOURCE;
                case "boolean" -> FLAG;
                case "decimal", "integer", "positiveInt", "unsignedInt" -> NUMBER;
                default -> primitive ? TEXT : OBJECT;
            };
        }
    }

    /// A resource or a data type. Primitives have no elements here.
    static final class Type {
        private final String name;
        private final Map<String, Child> children = new HashMap<>();

        private Type(String name) {
            this.name = name;
        }

        /// E.g. `HumanName`, `Coverage.class`, `string`.
        String name() {
            return name;
        }

        /// The element of a name, or what stands beside a simple one (`birthDate`, `_birthDate`); null where the type
        /// has none.
        @Nullable
        Child child(String name) {
            return children.get(name);
        }
    }

    /// An element of a type.
    ///
    /// @param owner the type that has it
    /// @param name  e.g. `text`
    /// @param type  of its values
    /// @param index its place among the elements of all types
    record Child(Type owner, String name, Type type, Kind kind, int index) {}

    private final Map<String, Type> types = new HashMap<>();
    private final List<Child> children = new ArrayList<>();
    private final Set<String> extensions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private ElementTable() {}

    private static ElementTable load() {
        ElementTable table = new ElementTable();
        Map<String, String> rows = new HashMap<>();
        for (String line : lines("r4-elements.tsv")) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], cells[1]);
        }
        rows.keySet().forEach(name -> table.types.put(name, new Type(name)));
        Map<String, Type> without = new HashMap<>();
        rows.forEach((owner, cell) -> {
            for (String child : cell.split(" ", -1)) {
                int colon = child.indexOf(':');
                String type = child.substring(colon + 1);
                Type of = table.types.containsKey(type) ? table.typeOf(type) : without.computeIfAbsent(type, Type::new);
                table.add(table.typeOf(owner), child.substring(0, colon).intern(), of);
            }
        });
        for (String line : lines("nphies-extensions.txt")) {
            table.extensions.add(line);
        }
        return table;
    }

    private void add(Type owner, String name, Type type) {
        boolean primitive = Character.isLowerCase(type.name.charAt(0)) && type(type.name) == null;
        put(name, new Child(owner, name, type, Kind.of(type.name, primitive), children.size()));
        if (primitive) {
            put("_" + name, new Child(owner, name, typeOf("Element"), Kind.OBJECT, children.size()));
        }
    }

    private void put(String property, Child child) {
        child.owner.children.put(property, child);
        children.add(child);
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

    private Type typeOf(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("the table has no type " + name);
        }
        return type;
    }

    /// The type of a name; null where none of that name has elements here.
    @Nullable
    Type type(String name) {
        return types.get(name);
    }

    /// The elements of all types, by their index.
    List<Child> children() {
        return List.copyOf(children);
    }

    /// All names that elements have, and `resourceType`, each as the one text that the program's own literals are.
    List<String> names() {
        return Stream.concat(Stream.of("resourceType"), children.stream().map(Child::name))
                .distinct()
                .toList();
    }

    /// Whether an extension is one of NPHIES'. Inside another one it may be named relative to it.
    boolean isExtension(String url, String outer) {
        if (isOfNphies(url)) {
            return extensions.contains(shortName(url));
        }
        return isOfNphies(outer) && extensions.contains(shortName(outer) + "-" + withoutVersion(url));
    }

    private static boolean isOfNphies(String url) {
        return url.regionMatches(true, 0, EXTENSIONS, 0, EXTENSIONS.length());
    }

    private static String shortName(String url) {
        return withoutVersion(url).substring(EXTENSIONS.length());
    }

    private static String withoutVersion(String url) {
        int bar = url.indexOf('|');
        return bar < 0 ? url : url.substring(0, bar);
    }
}
