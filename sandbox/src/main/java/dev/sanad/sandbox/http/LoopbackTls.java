package dev.sanad.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority of the sandbox's own, made anew at every start: a certificate for the server and one for a clinic.
public final class LoopbackTls {
    private static final char[] INNER = "sandbox".toCharArray();

    private final KeyPair authority;
    private final X509Certificate root;
    private final Instant now;
    private int serial = 1;

    /// @param now the beginning of validity is a day before it, the end a year after
    public LoopbackTls(Instant now) {
        this.now = now;
        try {
            authority = keys();
            root = sign("CN=Sanad sandbox authority", authority, true);
        } catch (GeneralSecurityException | OperatorCreationException | IOException trouble) {
            throw new IllegalStateException("no certificate could be made", trouble);
        }
    }

    /// What the server speaks TLS with; it trusts clients of this authority only.
    public SSLContext serverContext() {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store("CN=localhost", INNER), INNER);
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("authority", root);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException trouble) {
            throw new IllegalStateException("no TLS could be set up", trouble);
        }
    }

    /// A clinic's certificate and key.
    public byte[] clientPkcs12(char[] pin) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store("CN=Demo clinic", pin).store(out, pin);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException trouble) {
            throw new IllegalStateException("no client certificate could be made", trouble);
        }
    }

    /// The authority's certificate, DER.
    public byte[] authorityCertificate() {
        try {
            return root.getEncoded();
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private KeyStore store(String subject, char[] pin) throws GeneralSecurityException, IOException {
        KeyPair pair = keys();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try {
            X509Certificate certificate = sign(subject, pair, false);
            PrivateKey key = pair.getPrivate();
            store.setKeyEntry("key", key, pin, new X509Certificate[] {certificate, root});
        } catch (OperatorCreationException trouble) {
            throw new GeneralSecurityException(trouble);
        }
        return store;
    }

    private X509Certificate sign(String subject, KeyPair pair, boolean isAuthority)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name issuer = new X500Name("CN=Sanad sandbox authority");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serial++),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(365))),
                new X500Name(subject),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        if (!isAuthority) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
