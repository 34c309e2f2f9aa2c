package dev.sanad.core.assistant.models;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelProfile;

/// Where models run, told from how they are set up.
final class Places {
    private Places() {}

    static ModelBadge.Place of(ModelProfile model) {
        return switch (model.kind()) {
            // A private endpoint only shortens the way to the cloud.
            case BEDROCK -> ModelBadge.Place.CLOUD;
            case OPENAI, SANDBOX ->
                Address.of(model.endpoint()).map(Address::place).orElse(ModelBadge.Place.CLOUD);
        };
    }

    static ModelBadge badge(ModelProfile model) {
        String where = model.kind() == ModelProfile.Kind.BEDROCK
                ? model.region()
                : Address.of(model.endpoint()).map(Address::host).orElse("");
        return new ModelBadge(
                model.id(),
                model.model(),
                of(model),
                where,
                model.kind() == ModelProfile.Kind.SANDBOX,
                model.deidentify());
    }
}
