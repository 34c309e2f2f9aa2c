package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.KeptKey;
import java.net.URI;

/// The sandbox's index, as it is reached in the Sandbox profile.
///
/// @param endpoint where it listens
/// @param region   any
/// @param index    its id
/// @param key      fictional and public
public record SandboxIndexPlace(URI endpoint, String region, String index, KeptKey key) {}
