package dev.sanad.core.assistant;

/// What a model is unlocked with. The array is wiped by whoever receives it. Never in a log.
///
/// @param keyId   the access key id for Bedrock; empty for an OpenAI-compatible server
/// @param secret  the secret access key, or the server's key
/// @param session the session token of temporary keys of Bedrock; may be empty
public record ModelSecret(String keyId, char[] secret, String session) {
    @Override
    public String toString() {
        return "ModelSecret[]";
    }
}
