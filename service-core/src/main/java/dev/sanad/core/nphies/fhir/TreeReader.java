package dev.sanad.core.nphies.fhir;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds a tree in which every number keeps its literal. Recursive, as the parser allows few levels only.
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int NO_NAME = -1;

    private static final int MOST_DIGITS = 1_000;

    private final JsonParser parser;

    /// The same parser where it can pass over repetitions.
    private final @Nullable MessageParser repeating;

    private final PropertyNameMatcher names;
    private final String[] spelled;

    /// Names and values of the containers that are not closed yet, the innermost last.
    private Object[] pending = new Object[128];

    private int top;

    /// @param names that occur often: such a name is one and the same text wherever it stands
    TreeReader(JsonParser parser, PropertyNameMatcher names) {
        this.parser = parser;
        this.repeating = parser instanceof MessageParser able && able.knowsRepetitions() ? able : null;
        this.names = names;
        this.spelled = names.nameLookup();
    }

    /// The tree of the one value that the parser holds; missing where it holds none.
    JsonNode one() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return MissingNode.getInstance();
        }
        JsonNode tree = value(token, NO_NAME);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "more than one value");
        }
        return tree;
    }

    /// The values that the parser holds one after the other, as an array.
    JsonNode all() {
        ArrayNode all = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            all.add(value(token, NO_NAME));
        }
        return all;
    }

    /// @param name the known name under which it stands, itself or in an array
    private JsonNode value(JsonToken token, int name) {
        if (token == JsonToken.VALUE_STRING) {
            return NODES.stringNode(parser.getString());
        }
        if (token == JsonToken.START_OBJECT) {
            return object(name);
        }
        return token == JsonToken.START_ARRAY ? array(name) : other(token);
    }

    private JsonNode other(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    private ArrayNode array(int name) {
        int from = top;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode value = value(token, name);
            room();
            pending[top++] = value;
        }
        ArrayNode array = new ArrayNode(NODES, top - from);
        for (int at = from; at < top; at++) {
            array.add((JsonNode) pending[at]);
        }
        top = from;
        return array;
    }

    private ObjectNode object(int name) {
        if (repeating == null) {
            return newObject();
        }
        int place = repeating.place(name);
        ObjectNode again = repeating.again(place);
        if (again != null) {
            return again;
        }
        int from = repeating.beginning();
        int row = repeating.row();
        ObjectNode read = newObject();
        repeating.keep(place, from, row, read);
        return read;
    }

    private ObjectNode newObject() {
        int from = top;
        long seen = 0;
        Set<String> many = null;
        for (int known = parser.nextNameMatch(names);
                known != PropertyNameMatcher.MATCH_END_OBJECT;
                known = parser.nextNameMatch(names)) {
            String name = known >= 0 ? spelled[known] : parser.currentName();
            JsonToken token = parser.nextToken();
            JsonNode simple = token.isStructStart() ? null : value(token, known);
            // A bit for each name, which others may share: mostly no bit is there twice and nothing has to be compared.
            long bit = 1L << name.hashCode();
            if (top - from >= 2 * FewProperties.MOST) {
                many = many == null ? namesSince(from) : many;
                expect(many.add(name));
            } else if ((seen & bit) != 0) {
                expect(!isAmong(name, from));
            }
            seen |= bit;
            room();
            pending[top++] = name;
            JsonNode value = simple == null ? value(token, known) : simple;
            pending[top++] = value;
        }
        boolean few = top - from <= 2 * FewProperties.MOST;
        Map<String, JsonNode> properties = few ? new FewProperties(pending, from, top) : many(from);
        top = from;
        return new ObjectNode(NODES, properties);
    }

    /// Room for a name and its value.
    private void room() {
        if (top + 2 > pending.length) {
            pending = Arrays.copyOf(pending, 2 * pending.length);
        }
    }

    private boolean isAmong(String name, int from) {
        int hash = name.hashCode();
        for (int at = from; at < top; at += 2) {
            if (pending[at].hashCode() == hash && name.equals(pending[at])) {
                return true;
            }
        }
        return false;
    }

    /// The names of the object that begins at a place.
    private Set<String> namesSince(int from) {
        Set<String> all = new HashSet<>();
        for (int at = from; at < top; at += 2) {
            all.add((String) pending[at]);
        }
        return all;
    }

    private void expect(boolean isNew) {
        if (!isNew) {
            throw new NameTwice(parser);
        }
    }

    private Map<String, JsonNode> many(int from) {
        Map<String, JsonNode> properties = LinkedHashMap.newLinkedHashMap((top - from) / 2);
        for (int at = from; at < top; at += 2) {
            properties.put((String) pending[at], (JsonNode) pending[at + 1]);
        }
        return properties;
    }

    /// An object has two values under one name, so that nobody can say which counts.
    static final class NameTwice extends StreamReadException {
        private static final long serialVersionUID = 1L;

        NameTwice(JsonParser parser) {
            super(parser, "a name stands twice");
        }
    }

    /// A decimal of a size that can be worked with; more than that is meant to harm.
    private static BigDecimal decimal(String literal) {
        try {
            BigDecimal value = new BigDecimal(literal);
            if (Math.abs((long) value.scale()) <= MOST_DIGITS) {
                return value;
            }
        } catch (NumberFormatException outOfRange) {
            throw (StreamConstraintsException)
                    new StreamConstraintsException("a number is out of range").initCause(outOfRange);
        }
        throw new StreamConstraintsException("a number is out of range");
    }

    private JsonNode number(JsonToken token) {
        int length = parser.getStringLength();
        if (token == JsonToken.VALUE_NUMBER_INT && length < 18) {
            long value = parser.getLongValue();
            // JSON writes an integer in one way only, but for a zero with a sign.
            if (value != 0 || length == 1) {
                return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
            }
        }
        String literal = parser.getString();
        BigDecimal value = decimal(literal);
        return value.toString().equals(literal)
                ? NODES.numberNode(value)
                : NODES.numberNode(new LiteralDecimal(literal));
    }
}
