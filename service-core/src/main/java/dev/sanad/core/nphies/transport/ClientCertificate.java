package dev.sanad.core.nphies.transport;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/// The clinic's certificate and private key from a PKCS#12 file, ready for TLS. Holds no pin.
public final class ClientCertificate {
    private final KeyManagerFactory keys;
    private final X509Certificate certificate;

    private ClientCertificate(KeyManagerFactory keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /// Opens a PKCS#12 file.
    ///
    /// @param pin not kept; the caller wipes it
    /// @return `CFG-002` where the file or the pin is not right, or no private key is in it
    public static Outcome<ClientCertificate> open(byte[] pkcs12, char[] pin) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), pin);
            List<String> aliases = Collections.list(store.aliases());
            for (String alias : aliases) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate found) {
                    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                    keys.init(store, pin);
                    return Outcome.done(new ClientCertificate(keys, found));
                }
            }
            return Outcome.failed(Failure.of(FailureCode.CERTIFICATE_UNREADABLE, "no private key"));
        } catch (GeneralSecurityException | IOException trouble) {
            return Outcome.failed(Failure.of(
                    FailureCode.CERTIFICATE_UNREADABLE, trouble.getClass().getSimpleName()));
        }
    }

    /// The last moment at which it is valid.
    public Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }

    /// Whom it names.
    public String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    KeyManager[] keyManagers() {
        return keys.getKeyManagers();
    }
}
