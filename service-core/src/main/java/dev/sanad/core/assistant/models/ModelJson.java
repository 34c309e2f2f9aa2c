package dev.sanad.core.assistant.models;

import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The choice of models as JSON, tolerant in reading.
final class ModelJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ModelJson() {}

    static byte[] write(ModelChoice choice) {
        ObjectNode root = JSON.createObjectNode().put("on", choice.on());
        ArrayNode models = root.putArray("models");
        for (ModelProfile model : choice.models()) {
            ModelProfile.Limits limits = model.limits();
            models.addObject()
                    .put("id", model.id().value())
                    .put("kind", model.kind().name())
                    .put("endpoint", model.endpoint())
                    .put("region", model.region())
                    .put("model", model.model())
                    .put("deidentify", model.deidentify())
                    .put("maxTokens", limits.maxTokens())
                    .put("connectMillis", limits.connect().toMillis())
                    .put("firstTokenMillis", limits.firstToken().toMillis())
                    .put("stallMillis", limits.stall().toMillis())
                    .put("totalMillis", limits.total().toMillis());
        }
        ObjectNode tasks = root.putObject("tasks");
        choice.byTask().forEach((task, model) -> tasks.put(task.name(), model.value()));
        return JSON.writeValueAsBytes(root);
    }

    static ModelChoice read(byte[] content) {
        JsonNode root = JSON.readTree(content);
        List<ModelProfile> models = new ArrayList<>();
        for (JsonNode model : root.path("models")) {
            kind(model.path("kind").asString("")).ifPresent(kind -> models.add(profile(kind, model)));
        }
        Map<ChatTask, ModelId> tasks = new EnumMap<>(ChatTask.class);
        for (ChatTask task : ChatTask.values()) {
            String chosen = root.path("tasks").path(task.name()).asString("");
            if (!chosen.isEmpty()) {
                tasks.put(task, new ModelId(chosen));
            }
        }
        return new ModelChoice(root.path("on").asBoolean(false), models, tasks);
    }

    private static Optional<ModelProfile.Kind> kind(String name) {
        return Arrays.stream(ModelProfile.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static ModelProfile profile(ModelProfile.Kind kind, JsonNode model) {
        ModelProfile.Limits standard = ModelProfile.Limits.standard();
        return new ModelProfile(
                new ModelId(model.path("id").asString("model")),
                kind,
                model.path("endpoint").asString(""),
                model.path("region").asString(""),
                model.path("model").asString(""),
                model.path("deidentify").asBoolean(true),
                new ModelProfile.Limits(
                        model.path("maxTokens").asInt(standard.maxTokens()),
                        time(model, "connectMillis", standard.connect()),
                        time(model, "firstTokenMillis", standard.firstToken()),
                        time(model, "stallMillis", standard.stall()),
                        time(model, "totalMillis", standard.total())));
    }

    private static Duration time(JsonNode model, String field, Duration otherwise) {
        return Duration.ofMillis(model.path(field).asLong(otherwise.toMillis()));
    }
}
