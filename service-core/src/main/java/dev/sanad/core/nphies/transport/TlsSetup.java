package dev.sanad.core.nphies.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Gives a client the clinic's certificate and the trusted anchors.
final class TlsSetup {
    private TlsSetup() {}

    static void apply(OkHttpClient.Builder client, TransportConfig config) {
        try {
            X509TrustManager trust = trust(config.extraTrust());
            SSLContext context = SSLContext.getInstance("TLS");
            ClientCertificate certificate = config.certificate();
            KeyManager[] keys = certificate == null ? new KeyManager[0] : certificate.keyManagers();
            context.init(keys, new TrustManager[] {trust}, null);
            client.sslSocketFactory(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException | IOException trouble) {
            throw new IllegalArgumentException("the TLS settings are not usable", trouble);
        }
    }

    private static X509TrustManager trust(byte[] extra) throws GeneralSecurityException, IOException {
        X509TrustManager system = from(null);
        if (extra.length == 0) {
            return system;
        }
        KeyStore both = KeyStore.getInstance(KeyStore.getDefaultType());
        both.load(null, null);
        List<Certificate> anchors = new ArrayList<>(Arrays.asList(system.getAcceptedIssuers()));
        anchors.addAll(CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(extra)));
        for (int i = 0; i < anchors.size(); i++) {
            both.setCertificateEntry("anchor-" + i, anchors.get(i));
        }
        return from(both);
    }

    private static X509TrustManager from(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }
}
