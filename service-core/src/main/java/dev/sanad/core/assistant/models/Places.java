package dev.sanad.core.assistant.models;

import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.kernel.WebAddress;

/// Where models run, told from how they are set up.
final class Places {
    private Places() {}

    static ModelBadge.Place of(ModelProfile model) {
        return switch (model.kind()) {
            // A private endpoint only shortens the way to the cloud.
            case BEDROCK -> ModelBadge.Place.CLOUD;
            case OPENAI, SANDBOX ->
                WebAddress.of(model.endpoint()).map(Places::of).orElse(ModelBadge.Place.CLOUD);
        };
    }

    static ModelBadge.Place of(WebAddress address) {
        if (address.isLoopback()) {
            return ModelBadge.Place.THIS_COMPUTER;
        }
        return address.isPrivate() ? ModelBadge.Place.CLINIC_NETWORK : ModelBadge.Place.CLOUD;
    }

    static ModelBadge badge(ModelProfile model) {
        String where = model.kind() == ModelProfile.Kind.BEDROCK
                ? model.region()
                : WebAddress.of(model.endpoint()).map(WebAddress::host).orElse("");
        return new ModelBadge(
                model.id(),
                model.model(),
                of(model),
                where,
                model.kind() == ModelProfile.Kind.SANDBOX,
                model.deidentify());
    }
}
