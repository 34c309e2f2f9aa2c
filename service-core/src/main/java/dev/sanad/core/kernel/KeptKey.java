package dev.sanad.core.kernel;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a service is unlocked with, while it is used. Never in a log.
///
/// @param id      may be empty
/// @param secret  may be empty
/// @param session may be empty
public record KeptKey(String id, String secret, String session) {
    /// Nothing to unlock with.
    public static final KeptKey NONE = new KeptKey("", "", "");
    private static final char PART = '\n';

    /// Whether there is no key.
    public boolean isEmpty() {
        return secret.isEmpty();
    }

    /// The bytes to keep, encrypted with the store. Wipes the secret's array.
    public static byte[] bytes(String id, char[] secret, String session) {
        char[] all = new char[id.length() + secret.length + session.length() + 2];
        CharBuffer chars = CharBuffer.wrap(all);
        chars.put(id).put(PART).put(secret).put(PART).put(session);
        Arrays.fill(secret, '\0');
        ByteBuffer encoded = ByteBuffer.allocate(all.length * 4);
        StandardCharsets.UTF_8.newEncoder().encode(chars.flip(), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(all, '\0');
        return bytes;
    }

    /// The key that was kept.
    public static KeptKey of(byte[] kept) {
        String[] parts = new String(kept, StandardCharsets.UTF_8).split("\n", 3);
        return new KeptKey(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    @Override
    public String toString() {
        return "KeptKey[]";
    }
}
