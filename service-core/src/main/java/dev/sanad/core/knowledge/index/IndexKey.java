package dev.sanad.core.knowledge.index;

/// What the index is unlocked with. The array is wiped by whoever receives it. Never in a log.
///
/// @param id      the access key id
/// @param secret  the secret access key
/// @param session the session token of temporary keys; may be empty
public record IndexKey(String id, char[] secret, String session) {
    @Override
    public String toString() {
        return "IndexKey[]";
    }
}
