package dev.sanad.core.assistant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which models there are and which one does what.
///
/// @param on      whether the assistant may be used at all; everything else works without it
/// @param models  what is set up; in the Sandbox profile the sandbox's model comes first
/// @param byTask  the model for each task; a task without one is answered by the first model
public record ModelChoice(boolean on, List<ModelProfile> models, Map<ChatTask, ModelId> byTask) {
    public ModelChoice {
        models = List.copyOf(models);
        byTask = Map.copyOf(byTask);
    }

    /// The model for a task; empty where none is set up.
    public Optional<ModelProfile> forTask(ChatTask task) {
        ModelId chosen = byTask.get(task);
        return models.stream()
                .filter(model -> model.id().equals(chosen))
                .findFirst()
                .or(() -> models.stream().findFirst());
    }

    /// The same choice, switched on or off.
    public ModelChoice with(boolean nowOn) {
        return new ModelChoice(nowOn, models, byTask);
    }

    /// The same choice with another model for a task.
    public ModelChoice with(ChatTask task, ModelId model) {
        EnumMap<ChatTask, ModelId> next = new EnumMap<>(ChatTask.class);
        next.putAll(byTask);
        next.put(task, model);
        return new ModelChoice(on, models, next);
    }

    /// The same choice with a model added, or changed where its id is there already.
    public ModelChoice with(ModelProfile model) {
        List<ModelProfile> next = new ArrayList<>(models);
        next.replaceAll(old -> old.id().equals(model.id()) ? model : old);
        if (!next.contains(model)) {
            next.add(model);
        }
        return new ModelChoice(on, next, byTask);
    }

    /// The same choice without a model.
    public ModelChoice without(ModelId model) {
        EnumMap<ChatTask, ModelId> next = new EnumMap<>(ChatTask.class);
        next.putAll(byTask);
        next.values().removeIf(model::equals);
        return new ModelChoice(
                on, models.stream().filter(other -> !other.id().equals(model)).toList(), next);
    }
}
