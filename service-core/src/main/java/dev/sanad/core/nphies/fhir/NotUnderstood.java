package dev.sanad.core.nphies.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds what a message holds beyond FHIR R4 and the extensions of NPHIES: such parts are kept and written again,
/// but
/// nothing here looks at them. Immutable; any thread.
public final class NotUnderstood {
    /// More than this many are not gathered; a list that long is no longer read by a person.
    private static final int MOST = 200;

    private final ElementTable table = ElementTable.load();

    /// The paths that are not understood, in the order of the message; extensions with their URL behind the path.
    public List<String> in(Resource resource) {
        List<String> found = new ArrayList<>();
        resource(resource.tree(), resource.type(), found);
        return found.stream().distinct().limit(MOST).toList();
    }

    private void resource(JsonNode tree, String path, List<String> found) {
        String type = tree.path("resourceType").asString("");
        if (!table.isKnown(type)) {
            note(path + (type.isEmpty() ? "" : " (" + type + ")"), found);
            return;
        }
        object(tree, type, path, "", found);
    }

    /// Looks at an object of a known type.
    ///
    /// @param outer the URL of the extension around it; empty outside of extensions
    private void object(JsonNode tree, String type, String path, String outer, List<String> found) {
        for (Map.Entry<String, JsonNode> child : tree.properties()) {
            String name = child.getKey();
            String at = path + "." + name;
            boolean companion = name.startsWith("_");
            String plain = companion ? name.substring(1) : name;
            Optional<String> of = table.typeOf(type, plain);
            if (of.isPresent()) {
                boolean primitive = isPrimitive(of.get());
                if (companion && !primitive) {
                    note(at, found);
                } else {
                    values(child.getValue(), companion ? "Element" : of.get(), at, outer, found);
                }
            } else if (!(name.equals("resourceType")
                    && child.getValue().asString("").equals(type))) {
                note(at, found);
            }
        }
    }

    private void values(JsonNode value, String type, String path, String outer, List<String> found) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), type, path + "[" + i + "]", outer, found);
            }
        } else {
            value(value, type, path, outer, found);
        }
    }

    private void value(JsonNode value, String type, String path, String outer, List<String> found) {
        if (value.isNull()) {
            return;
        }
        if (isPrimitive(type)) {
            if (value.isContainer()) {
                note(path, found);
            }
        } else if (!value.isObject()) {
            note(path, found);
        } else if (type.equals("Resource")) {
            resource(value, path, found);
        } else if (type.equals("Extension")) {
            String url = value.path("url").asString("");
            if (table.isExtension(url, outer)) {
                object(value, type, path, url, found);
            } else {
                note(path + " " + url, found);
            }
        } else {
            object(value, type, path, "", found);
        }
    }

    private boolean isPrimitive(String type) {
        return Character.isLowerCase(type.charAt(0)) && !table.isKnown(type);
    }

    private static void note(String path, List<String> found) {
        if (found.size() < MOST) {
            found.add(path);
        }
    }
}
