package dev.sanad.core.assistant.models;

import java.net.URI;

/// The sandbox's model, as it is reached in the Sandbox profile.
///
/// @param base the base of its OpenAI-compatible protocol, ending in `/v1`
/// @param name as the model calls itself
/// @param key  the fictional, public key
public record SandboxVoice(URI base, String name, String key) {}
