package dev.sanad.sandbox.model;

import dev.sanad.sandbox.model.rules.Turn;
import dev.sanad.sandbox.model.rules.Turn.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Reads Converse's messages, and refuses what Bedrock's models refuse: a conversation begins with the user and takes
/// turns, no text is blank, each tool use is answered in the very next turn and nothing else is.
final class BedrockTurns {
    private static final Set<String> READABLE = Set.of("txt", "md", "csv", "html");

    private final boolean hasTools;

    BedrockTurns(boolean hasTools) {
        this.hasTools = hasTools;
    }

    List<Turn> read(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw Refusal.invalid("messages has to hold at least one message.");
        }
        List<Turn> turns = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (int at = 0; at < messages.size(); at++) {
            JsonNode message = messages.path(at);
            boolean byUser = isUser(message, at);
            if (byUser != (at % 2 == 0)) {
                throw Refusal.invalid("messages." + at + ": a conversation begins with user and the roles take turns.");
            }
            Turn turn = new Turn(byUser, parts(message.path("content"), at));
            pairs(turn, open, at);
            turns.add(turn);
        }
        if (!turns.getLast().byUser()) {
            throw Refusal.invalid("The last message has to be the user's.");
        }
        return turns;
    }

    private static boolean isUser(JsonNode message, int at) {
        return switch (message.path("role").asString("")) {
            case "user" -> true;
            case "assistant" -> false;
            default -> throw Refusal.invalid("messages." + at + ".role is user or assistant.");
        };
    }

    private List<Part> parts(JsonNode content, int message) {
        if (!content.isArray() || content.isEmpty()) {
            throw Refusal.invalid("messages." + message + ".content is empty.");
        }
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < content.size(); at++) {
            JsonNode block = content.path(at);
            String where = "messages." + message + ".content." + at;
            if (block.has("text")) {
                String text = block.path("text").asString("");
                if (text.isBlank()) {
                    throw Refusal.invalid(where + ".text is blank.");
                }
                parts.add(new Part.Words(text));
            } else if (block.has("toolUse")) {
                parts.add(use(block.path("toolUse"), where));
            } else if (block.has("toolResult")) {
                parts.add(result(block.path("toolResult"), where));
            } else if (block.has("document")) {
                parts.add(paper(block.path("document")));
            }
        }
        return parts;
    }

    private Part use(JsonNode use, String where) {
        needsTools(where);
        if (!use.path("input").isObject()) {
            throw Refusal.invalid(where + ".toolUse.input has to be an object.");
        }
        return new Part.Use(use.path("toolUseId").asString(""), use.path("name").asString(""), use.path("input"));
    }

    private Part result(JsonNode result, String where) {
        needsTools(where);
        List<JsonNode> results = new ArrayList<>();
        for (JsonNode block : result.path("content")) {
            if (block.has("json")) {
                results.add(block.path("json"));
            } else if (block.has("text")) {
                results.add(StringNode.valueOf(block.path("text").asString("")));
            } else if (block.has("document")) {
                results.add(StringNode.valueOf(paper(block.path("document")).text()));
            }
        }
        return new Part.Result(
                result.path("toolUseId").asString(""),
                results,
                result.path("status").asString("").equals("error"));
    }

    private void needsTools(String where) {
        if (!hasTools) {
            throw Refusal.invalid(where + ": tool use and tool results need a toolConfig.");
        }
    }

    /// Text documents are read; others have no text here, and their name is all that is known of them.
    private static Part.Paper paper(JsonNode document) {
        JsonNode source = document.path("source");
        StringBuilder text = new StringBuilder(source.path("text").asString(""));
        source.path("content")
                .forEach(block -> text.append(block.path("text").asString("")).append("\n\n"));
        String bytes = source.path("bytes").asString("");
        if (!bytes.isEmpty() && READABLE.contains(document.path("format").asString("txt"))) {
            try {
                text.append(new String(Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException broken) {
                throw Refusal.invalid("A document's bytes are not Base64.");
            }
        }
        return new Part.Paper(document.path("name").asString(""), text.toString());
    }

    /// Keeps the account of uses that wait for their results.
    private static void pairs(Turn turn, Set<String> open, int at) {
        if (!turn.byUser()) {
            for (Part part : turn.parts()) {
                if (part instanceof Part.Use use && !open.add(use.id())) {
                    throw Refusal.invalid("messages." + at + ": two tool uses have the same id.");
                }
            }
            return;
        }
        for (Part part : turn.parts()) {
            if (part instanceof Part.Result result && !open.remove(result.id())) {
                throw Refusal.invalid("messages." + at + ": a tool result answers no tool use of the turn before.");
            }
        }
        if (!open.isEmpty()) {
            throw Refusal.invalid(
                    "messages." + at + ": " + open.size() + " tool uses of the turn before have no result.");
        }
    }
}
