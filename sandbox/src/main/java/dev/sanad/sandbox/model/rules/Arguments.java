package dev.sanad.sandbox.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Fills a tool's input from the question and from what is known. It never makes a value up.
final class Arguments {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> SEARCH =
            Stems.of("query search text term terms keyword keywords question words q");
    private static final Set<String> NUMBERS =
            Stems.of("id identifier national iqama document mrn number member membership file policy");
    private static final Set<String> CODES = Stems.of("code codes rule reason diagnosis procedure service");
    private static final Set<String> DAYS = Stems.of("date day on from to since until");
    private static final Set<String> NAMES = Stems.of("name patient person who");

    private final Question question;
    private final Values values;
    private final List<String> codes;

    /// @param input   as far as it could be filled
    /// @param missing required fields that could not be
    record Filled(ObjectNode input, List<OfferedTool.Field> missing) {
        Filled {
            missing = List.copyOf(missing);
        }

        boolean isWhole() {
            return missing.isEmpty();
        }
    }

    Arguments(Situation situation) {
        this.question = situation.question();
        this.values = Values.of(situation);
        this.codes = codes(situation);
    }

    /// The codes that the question names; where it names none, those in the facts it asks for.
    private static List<String> codes(Situation situation) {
        List<String> named = situation.question().mentions().codes();
        return named.isEmpty()
                ? situation.factsAskedFor().stream()
                        .flatMap(fact -> Mentions.in(fact.value()).codes().stream())
                        .toList()
                : named;
    }

    Filled fill(OfferedTool tool) {
        ObjectNode input = MAPPER.createObjectNode();
        List<OfferedTool.Field> missing = new ArrayList<>();
        List<OfferedTool.Field> fields = tool.fields();
        for (OfferedTool.Field field : fields) {
            Optional<JsonNode> value = value(field, tool);
            if (value.isPresent()) {
                input.set(field.name(), value.get());
            } else if (field.required()) {
                missing.add(field);
            }
        }
        if (input.isEmpty() && !fields.isEmpty() && missing.isEmpty()) {
            fields.stream()
                    .filter(field -> field.kind().equals("string") && isSearch(field))
                    .findFirst()
                    .ifPresent(field -> input.put(field.name(), search(field, tool)));
        }
        return new Filled(input, missing);
    }

    private Optional<JsonNode> value(OfferedTool.Field field, OfferedTool tool) {
        JsonNode choices = field.schema().path("enum");
        if (choices.isArray() && !choices.isEmpty()) {
            return choice(field, choices);
        }
        Optional<JsonNode> standard =
                Optional.of(field.schema().path("default")).filter(node -> !node.isMissingNode());
        return switch (field.kind()) {
            case "string" -> text(field, tool).or(() -> field.required() ? standard : Optional.empty());
            case "array" -> list(field, tool);
            case "object", "boolean", "integer", "number" -> {
                Optional<JsonNode> known = values.find(field.name()).filter(value -> fits(value, field.kind()));
                yield field.required() ? known.or(() -> standard) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean fits(JsonNode value, String kind) {
        return switch (kind) {
            case "boolean" -> value.isBoolean();
            case "integer", "number" -> value.isNumber();
            default -> false;
        };
    }

    /// One of the values that the schema lists: the one that the question speaks of.
    private Optional<JsonNode> choice(OfferedTool.Field field, JsonNode choices) {
        for (JsonNode choice : choices) {
            Set<String> stems = Stems.ofName(choice.asString(""));
            Set<Concept> concepts = Concept.in(stems);
            boolean said = (!stems.isEmpty() && question.stems().containsAll(stems))
                    || (!concepts.isEmpty() && question.concepts().containsAll(concepts));
            if (said) {
                return Optional.of(choice);
            }
        }
        if (!field.required()) {
            return Optional.empty();
        }
        JsonNode standard = field.schema().path("default");
        return choices.size() == 1
                ? Optional.of(choices.path(0))
                : Optional.of(standard).filter(node -> !node.isMissingNode());
    }

    private Optional<JsonNode> list(OfferedTool.Field field, OfferedTool tool) {
        JsonNode items = field.schema().path("items");
        JsonNode choices = items.path("enum");
        Optional<JsonNode> one = choices.isArray() && !choices.isEmpty()
                ? choice(field, choices)
                : items.path("type").asString("string").equals("string") ? text(field, tool) : Optional.empty();
        return one.map(value -> MAPPER.createArrayNode().add(value));
    }

    private Optional<JsonNode> text(OfferedTool.Field field, OfferedTool tool) {
        Set<String> name = Stems.ofName(field.name());
        Optional<JsonNode> known = values.find(field.name()).filter(JsonNode::isValueNode);
        Mentions said = question.mentions();
        List<String> found = new ArrayList<>();
        if (isDay(field, name)) {
            found.addAll(said.days());
        } else if (isSearch(field)) {
            return Optional.of(string(search(field, tool)));
        } else {
            if (meets(name, CODES)) {
                found.addAll(codes);
            }
            if (meets(name, NUMBERS) && !meets(name, CODES)) {
                found.addAll(said.numbers());
            }
            if (meets(name, NAMES) && !meets(name, NUMBERS)) {
                found.addAll(said.names());
                found.addAll(said.numbers());
                found.addAll(said.quoted());
            }
        }
        if (isInternal(name)) {
            return known.or(() -> found.stream().findFirst().map(Arguments::string));
        }
        return found.stream().findFirst().map(Arguments::string).or(() -> known);
    }

    /// What a search is given: who is meant where it looks for people, the code where one is named, else the words.
    private String search(OfferedTool.Field field, OfferedTool tool) {
        Mentions said = question.mentions();
        Set<Concept> about = Concept.in(Stems.of(Stems.apart(tool.name()) + " " + Stems.apart(field.name())));
        if (about.contains(Concept.PATIENT)) {
            List<String> who = new ArrayList<>(said.quoted());
            who.addAll(said.numbers());
            who.addAll(said.names());
            if (!who.isEmpty()) {
                return who.getFirst();
            }
        }
        boolean coded = about.contains(Concept.CODE) || about.contains(Concept.RULE) || about.contains(Concept.REFUSAL);
        if (coded && !codes.isEmpty()) {
            return codes.getFirst();
        }
        return question.searchWords();
    }

    private static boolean isSearch(OfferedTool.Field field) {
        return isSearch(field.name());
    }

    /// Whether a field of this name takes words to search by.
    static boolean isSearch(String name) {
        return meets(Stems.ofName(name), SEARCH);
    }

    private static boolean isDay(OfferedTool.Field field, Set<String> name) {
        return field.schema().path("format").asString("").startsWith("date") || meets(name, DAYS);
    }

    /// A field that names a record of the client's by its own key, which people do not type.
    private static boolean isInternal(Set<String> name) {
        return name.contains("id") && name.size() > 1 && !name.contains("national");
    }

    private static boolean meets(Set<String> name, Set<String> words) {
        return name.stream().anyMatch(words::contains);
    }

    private static JsonNode string(String text) {
        return StringNode.valueOf(text);
    }
}
