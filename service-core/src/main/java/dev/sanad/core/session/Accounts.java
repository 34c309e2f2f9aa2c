package dev.sanad.core.session;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The users in the vault and what their passphrases open. Every change is in the file before it counts. One
/// thread at
/// a
/// time; slow by intent.
final class Accounts {
    private static final String KEYCHAIN_ACCOUNT = "data key of ";

    /// A user who has shown their passphrase, with the data key that it opens.
    record Proven(User user, byte[] dataKey) {}

    private final KeyVault file;
    private final VaultCrypto crypto;
    private final VaultCrypto.Cost cost;
    private final Keychain keychain;
    private volatile Vault vault;

    Accounts(KeyVault file, Vault vault, VaultCrypto crypto, VaultCrypto.Cost cost, Keychain keychain) {
        this.file = file;
        this.vault = vault;
        this.crypto = crypto;
        this.cost = cost;
        this.keychain = keychain;
    }

    List<User> users() {
        return vault.users();
    }

    List<String> names() {
        return users().stream().map(User::name).toList();
    }

    byte[] newDataKey() {
        return crypto.newKey();
    }

    /// A wrong name takes as long as a wrong passphrase.
    Outcome<Proven> prove(String name, char[] passphrase) {
        Optional<Vault.Entry> entry = vault.find(name);
        if (entry.isEmpty()) {
            Arrays.fill(VaultCrypto.passphraseKey(passphrase, crypto.newSalt(), cost), (byte) 0);
            return Outcome.failed(Failure.of(FailureCode.WRONG_PASSPHRASE));
        }
        Vault.Entry found = entry.get();
        byte[] key = VaultCrypto.passphraseKey(passphrase, found.salt(), found.cost());
        Optional<byte[]> dataKey =
                VaultCrypto.unwrap(found.wrapped(), key, Vault.Entry.boundTo(found.user(), found.cost()));
        Arrays.fill(key, (byte) 0);
        return dataKey.map(opened -> Outcome.done(new Proven(found.user(), opened)))
                .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.WRONG_PASSPHRASE)));
    }

    Outcome<User> add(String name, Role role, char[] passphrase, byte[] dataKey) {
        List<Finding> findings = new ArrayList<>(PassphraseRules.check(name, passphrase));
        if (vault.find(name).isPresent()) {
            findings.add(PassphraseRules.nameTaken());
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        User user = new User(new UserId(UUID.randomUUID().toString()), name.strip(), role);
        return save(vault.with(entry(user, passphrase, dataKey))).map(_ -> user);
    }

    Outcome<User> rewrap(User user, char[] passphrase, byte[] dataKey) {
        List<Finding> findings = PassphraseRules.checkPassphrase(user.name(), passphrase);
        return findings.isEmpty()
                ? save(vault.with(entry(user, passphrase, dataKey))).map(_ -> user)
                : Outcome.refused(findings);
    }

    Outcome<User> remove(UserId id, User by) {
        Optional<Vault.Entry> entry = vault.find(id);
        if (entry.isEmpty()) {
            return Outcome.failed(Failure.of(FailureCode.NOT_FOUND));
        }
        User user = entry.get().user();
        long owners = users().stream().filter(one -> one.role() == Role.OWNER).count();
        if (id.equals(by.id()) || (user.role() == Role.OWNER && owners == 1)) {
            return Outcome.refused(List.of(PassphraseRules.notRemovable()));
        }
        return save(vault.without(id)).map(_ -> user);
    }

    /// The key in the keychain is random and opens nothing without the file, as the file opens nothing without it.
    Outcome<Boolean> remember(User user, byte[] dataKey) {
        byte[] key = crypto.newKey();
        try {
            String secret = Base64.getEncoder().encodeToString(key);
            if (!keychain.put(KEYCHAIN_ACCOUNT + user.id().value(), secret)) {
                return Outcome.failed(Failure.of(FailureCode.NOT_CONFIGURED, "no keychain"));
            }
            byte[] wrapped = crypto.wrap(dataKey, key, Vault.KeychainSlot.boundTo(user.id()));
            return save(vault.with(new Vault.KeychainSlot(user.id(), wrapped))).map(_ -> true);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    Outcome<Boolean> forget(User user) {
        Vault.KeychainSlot slot = vault.keychain();
        if (slot == null || !slot.user().equals(user.id())) {
            return Outcome.done(false);
        }
        keychain.drop(KEYCHAIN_ACCOUNT + user.id().value());
        return save(vault.with((Vault.KeychainSlot) null)).map(_ -> true);
    }

    Outcome<Proven> proveByKeychain() {
        Vault.KeychainSlot slot = vault.keychain();
        Optional<Proven> proven = slot == null
                ? Optional.empty()
                : vault.find(slot.user())
                        .flatMap(entry -> keychain.get(
                                        KEYCHAIN_ACCOUNT + slot.user().value())
                                .flatMap(secret -> VaultCrypto.unwrap(
                                        slot.wrapped(), decoded(secret), Vault.KeychainSlot.boundTo(slot.user())))
                                .map(dataKey -> new Proven(entry.user(), dataKey)));
        return proven.map(Outcome::done).orElseGet(() -> Outcome.failed(Failure.of(FailureCode.WRONG_PASSPHRASE)));
    }

    private static byte[] decoded(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret);
            return key.length == VaultCrypto.KEY_BYTES ? key : new byte[VaultCrypto.KEY_BYTES];
        } catch (IllegalArgumentException notOurs) {
            return new byte[VaultCrypto.KEY_BYTES];
        }
    }

    private Vault.Entry entry(User user, char[] passphrase, byte[] dataKey) {
        byte[] salt = crypto.newSalt();
        byte[] key = VaultCrypto.passphraseKey(passphrase, salt, cost);
        byte[] wrapped = crypto.wrap(dataKey, key, Vault.Entry.boundTo(user, cost));
        Arrays.fill(key, (byte) 0);
        return new Vault.Entry(user, cost, salt, wrapped);
    }

    private Outcome<Vault> save(Vault next) {
        return file.save(next).map(saved -> {
            vault = saved;
            return saved;
        });
    }
}
