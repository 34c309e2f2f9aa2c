package dev.sanad.core.assistant;

import java.time.Duration;

/// One model that the clinic has set up.
///
/// @param id           its name in the settings
/// @param kind         how it is spoken to
/// @param endpoint     an address; for Bedrock empty, unless a private endpoint of the clinic's network is
///     used; for an OpenAI-compatible server its base, e.g. `http://10.0.0.7:8080/v1`
/// @param region       for Bedrock; otherwise empty
/// @param model        the model's own name
/// @param deidentify   whether personal values are taken out before anything is sent
/// @param limits       of one answer
public record ModelProfile(
        ModelId id, Kind kind, String endpoint, String region, String model, boolean deidentify, Limits limits) {
    /// How a model is spoken to. Stored by name.
    public enum Kind {
        /// Amazon Bedrock, ConverseStream.
        BEDROCK,
        /// An OpenAI-compatible server on the clinic's own machines: llama.cpp, Ollama, vLLM.
        OPENAI,
        /// The sandbox's model.
        SANDBOX
    }

    /// The limits of one answer.
    ///
    /// @param maxTokens  tokens the model may write in one step
    /// @param connect    time to connect
    /// @param firstToken time from the sending to the first sign of an answer
    /// @param stall      longest silence between two pieces
    /// @param total      time of one step
    public record Limits(int maxTokens, Duration connect, Duration firstToken, Duration stall, Duration total) {
        /// 4,096 tokens; 10 s, 60 s, 30 s, 5 min.
        public static Limits standard() {
            return new Limits(
                    4_096,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5));
        }
    }

    /// The same model with de-identification on or off.
    public ModelProfile withDeidentify(boolean on) {
        return new ModelProfile(id, kind, endpoint, region, model, on, limits);
    }
}
