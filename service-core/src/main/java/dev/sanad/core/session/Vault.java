package dev.sanad.core.session;

import dev.sanad.core.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the vault file holds: for every user the data key, wrapped under their passphrase.
///
/// @param entries  one for each user
/// @param keychain the data key once more, wrapped under a key in the operating system's keychain; null where
///     nobody
/// had themselves remembered
record Vault(List<Entry> entries, @Nullable KeychainSlot keychain) {
    static final Vault EMPTY = new Vault(List.of(), null);

    Vault {
        entries = List.copyOf(entries);
    }

    /// One user.
    ///
    /// @param user    who
    /// @param cost    how the passphrase is made a key
    /// @param salt    16 bytes
    /// @param wrapped nonce, key and tag
    record Entry(User user, VaultCrypto.Cost cost, byte[] salt, byte[] wrapped) {
        /// Id, name and role are bound to the wrapping: whoever edits a role in the file locks the user out.
        static byte[] boundTo(User user, VaultCrypto.Cost cost) {
            return String.join(
                            "\n",
                            "sanad vault 1",
                            user.id().value(),
                            user.name(),
                            user.role().name(),
                            cost.toString())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @param user    who is remembered
    /// @param wrapped nonce, key and tag
    record KeychainSlot(UserId user, byte[] wrapped) {
        static byte[] boundTo(UserId user) {
            return ("sanad keychain 1\n" + user.value()).getBytes(StandardCharsets.UTF_8);
        }
    }

    Optional<Entry> find(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.user().name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    Optional<Entry> find(UserId id) {
        return entries.stream().filter(entry -> entry.user().id().equals(id)).findFirst();
    }

    List<User> users() {
        return entries.stream().map(Entry::user).toList();
    }

    /// The same vault with an entry added, or put in the place of the one with its id.
    Vault with(Entry entry) {
        List<Entry> next = new ArrayList<>(entries);
        next.replaceAll(old -> old.user().id().equals(entry.user().id()) ? entry : old);
        if (!next.contains(entry)) {
            next.add(entry);
        }
        return new Vault(next, keychain);
    }

    Vault without(UserId id) {
        KeychainSlot slot = keychain != null && keychain.user().equals(id) ? null : keychain;
        return new Vault(
                entries.stream().filter(entry -> !entry.user().id().equals(id)).toList(), slot);
    }

    Vault with(@Nullable KeychainSlot slot) {
        return new Vault(entries, slot);
    }
}
