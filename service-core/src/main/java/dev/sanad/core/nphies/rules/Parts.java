package dev.sanad.core.nphies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Finds the children that a rule's data name: `name`, `_name` for what stands beside a simple value, and
/// `extension:extension-x` for the extensions of that name.
final class Parts {
    private static final String EXTENSION = "extension:";

    private Parts() {}

    /// How far down the steps of a row a walk is.
    ///
    /// @param done steps that are behind
    /// @param part the path so far
    record Step(int done, String part) {
        /// A step further, to an element as a whole.
        Step to(String name) {
            return new Step(done + 1, (part.isEmpty() ? "" : part + ".") + shown(name));
        }

        /// A step further, to one child of a node.
        Step to(JsonNode node, String name, int index) {
            Step next = to(name);
            return node.path(element(name)).isArray() ? new Step(next.done, next.part + "[" + index + "]") : next;
        }
    }

    /// The children that are really there: neither null nor blank.
    static List<JsonNode> of(JsonNode node, String step) {
        JsonNode value = node.path(element(step));
        List<JsonNode> found = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(found::add);
        } else {
            found.add(value);
        }
        found.removeIf(Parts::isNothing);
        if (step.startsWith(EXTENSION)) {
            String wanted = "/" + step.substring(EXTENSION.length()).toLowerCase(Locale.ROOT);
            found.removeIf(one -> !withoutVersion(one.path("url").asString("").toLowerCase(Locale.ROOT))
                    .endsWith(wanted));
        }
        return found;
    }

    private static String withoutVersion(String url) {
        int bar = url.indexOf('|');
        return bar < 0 ? url : url.substring(0, bar);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank());
    }

    private static String element(String step) {
        return step.startsWith(EXTENSION) ? "extension" : step;
    }

    private static String shown(String step) {
        String element = element(step);
        return element.startsWith("_") ? element.substring(1) : element;
    }
}
