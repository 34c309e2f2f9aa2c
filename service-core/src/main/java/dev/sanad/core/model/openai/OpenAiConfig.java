package dev.sanad.core.model.openai;

import dev.sanad.core.model.StreamLimits;
import java.net.URI;

/// How a server is reached.
///
/// @param base   e.g. `http://10.0.0.7:8080/v1`; `chat/completions` is added
/// @param model  the model's name there
/// @param key    sent as bearer key; empty for none
/// @param limits of one answer
public record OpenAiConfig(URI base, String model, String key, StreamLimits limits) {
    public OpenAiConfig {
        if (!"https".equals(base.getScheme()) && !"http".equals(base.getScheme())) {
            throw new IllegalArgumentException("a model is reached over http or https");
        }
    }

    @Override
    public String toString() {
        return "OpenAiConfig[" + base.getHost() + ", " + model + "]";
    }
}
