package dev.sanad.core.assistant;

/// Where an answer comes from, as it stands beside it.
///
/// @param model        which of the configured models
/// @param name         how the model calls itself, e.g. `anthropic.claude-3-5-sonnet-20240620-v1:0`
/// @param place        where it runs
/// @param where        the host, or the region of the cloud
/// @param simulated    whether it is the sandbox's model, which answers by rules
/// @param deidentified whether personal values are taken out before anything is sent to it
public record ModelBadge(
        ModelId model, String name, Place place, String where, boolean simulated, boolean deidentified) {
    /// Where a model runs. Stored by name.
    public enum Place {
        THIS_COMPUTER,
        CLINIC_NETWORK,
        CLOUD
    }
}
