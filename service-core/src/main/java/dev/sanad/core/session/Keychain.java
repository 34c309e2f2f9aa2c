package dev.sanad.core.session;

import java.util.Optional;

/// The operating system's place for secrets. May block, and ask the person.
public interface Keychain {
    /// Keeps a secret; false where the system has no keychain or refuses.
    boolean put(String account, String secret);

    /// The secret; empty where there is none or the system refuses.
    Optional<String> get(String account);

    /// Forgets a secret.
    void drop(String account);

    /// For systems without one.
    Keychain NONE = new Keychain() {
        @Override
        public boolean put(String account, String secret) {
            return false;
        }

        @Override
        public Optional<String> get(String account) {
            return Optional.empty();
        }

        @Override
        public void drop(String account) {}
    };
}
