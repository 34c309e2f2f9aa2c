package dev.sanad.core.nphies.fhir;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds a tree in which every number keeps its literal. Not recursive, so depth costs no stack.
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int MOST_DIGITS = 1_000;

    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private @Nullable JsonNode root;

    private TreeReader() {}

    /// The tree of the one value that the parser holds; missing where it holds none.
    static JsonNode read(JsonParser parser) {
        TreeReader reader = new TreeReader();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (reader.open.isEmpty() && reader.root != null) {
                throw new StreamReadException(parser, "more than one value");
            }
            reader.take(parser, token);
        }
        JsonNode tree = reader.root;
        return tree == null ? MissingNode.getInstance() : tree;
    }

    /// The values that the parser holds one after the other, as an array.
    static JsonNode readAll(JsonParser parser) {
        ArrayNode all = NODES.arrayNode();
        TreeReader reader = new TreeReader();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            JsonNode done = reader.root;
            if (reader.open.isEmpty() && done != null) {
                all.add(done);
                reader.root = null;
            }
            reader.take(parser, token);
        }
        JsonNode last = reader.root;
        return last == null ? all : all.add(last);
    }

    private void take(JsonParser parser, JsonToken token) {
        switch (token) {
            case START_OBJECT -> begin(parser, NODES.objectNode());
            case START_ARRAY -> begin(parser, NODES.arrayNode());
            case END_OBJECT, END_ARRAY -> open.pop();
            case PROPERTY_NAME -> {
                // Taken from the parser when its value comes.
            }
            case VALUE_STRING -> place(parser, NODES.stringNode(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> place(parser, number(parser, token));
            case VALUE_TRUE, VALUE_FALSE -> place(parser, NODES.booleanNode(token == JsonToken.VALUE_TRUE));
            default -> place(parser, NODES.nullNode());
        }
    }

    private void begin(JsonParser parser, ContainerNode<?> container) {
        place(parser, container);
        open.push(container);
    }

    private void place(JsonParser parser, JsonNode value) {
        ContainerNode<?> parent = open.peek();
        if (parent instanceof ObjectNode object) {
            if (object.replace(nameOf(parser, value), value) != null) {
                throw new NameTwice(parser);
            }
        } else if (parent instanceof ArrayNode array) {
            array.add(value);
        } else {
            root = value;
        }
    }

    /// An object has two values under one name. Found here, as the tree's own table is asked anyway.
    static final class NameTwice extends StreamReadException {
        private static final long serialVersionUID = 1L;

        NameTwice(JsonParser parser) {
            super(parser, "a name stands twice");
        }
    }

    /// The name under which a value stands. A container's own level has no name yet, so its parent's is asked
    /// for.
    private static String nameOf(JsonParser parser, JsonNode value) {
        String name =
                value.isContainer() ? parser.streamReadContext().getParent().currentName() : parser.currentName();
        return String.valueOf(name);
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

    private static JsonNode number(JsonParser parser, JsonToken token) {
        String literal = parser.getString();
        if (token == JsonToken.VALUE_NUMBER_INT && literal.length() < 18) {
            long value = parser.getLongValue();
            JsonNode node = value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
            return literal.equals(Long.toString(value)) ? node : NODES.numberNode(new LiteralDecimal(literal));
        }
        BigDecimal value = decimal(literal);
        return value.toString().equals(literal)
                ? NODES.numberNode(value)
                : NODES.numberNode(new LiteralDecimal(literal));
    }
}
