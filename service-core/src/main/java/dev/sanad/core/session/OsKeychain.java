package dev.sanad.core.session;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Windows Credential Manager, macOS Keychain, or a Secret Service on Linux. A server or a bare Linux desktop has
/// none;
/// then every call says so, and the passphrase is the way in. Opened at each use: it is used twice a day.
public final class OsKeychain implements Keychain {
    private static final Logger LOG = LoggerFactory.getLogger(OsKeychain.class);
    private static final String SERVICE = "dev.sanad";

    private interface Use<T> {
        T of(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public boolean put(String account, String secret) {
        return with(keyring -> {
                    keyring.setPassword(SERVICE, account, secret);
                    return true;
                })
                .orElse(false);
    }

    @Override
    public Optional<String> get(String account) {
        return with(keyring -> keyring.getPassword(SERVICE, account));
    }

    @Override
    public void drop(String account) {
        with(keyring -> {
            keyring.deletePassword(SERVICE, account);
            return true;
        });
    }

    private static <T> Optional<T> with(Use<T> use) {
        try {
            Keyring keyring = Keyring.create();
            try {
                return Optional.ofNullable(use.of(keyring));
            } finally {
                close(keyring);
            }
        } catch (BackendNotSupportedException none) {
            LOG.debug("this system has no keychain");
        } catch (PasswordAccessException refused) {
            LOG.debug("the keychain has no such secret or refuses it");
        }
        return Optional.empty();
    }

    private static void close(Keyring keyring) {
        try {
            keyring.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // The connection to the desktop's service may break in any way; nothing is lost with it.
            LOG.debug("the keychain did not close ({})", e.getClass().getName());
        }
    }
}
