package dev.sanad.core.nphies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.nphies.transport.ClientCertificate;
import dev.sanad.core.nphies.transport.TransportConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// TLS with a server that wants the clinic's certificate.
class MutualTlsTest {
    private static final char[] PIN = "not a secret".toCharArray();
    private static final HeldCertificate ROOT =
            new HeldCertificate.Builder().certificateAuthority(1).build();
    private static final HeldCertificate OTHER_ROOT =
            new HeldCertificate.Builder().certificateAuthority(1).build();
    private static final HeldCertificate SERVER = new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .signedBy(ROOT)
            .build();

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(SERVER)
                .addTrustedCertificate(ROOT.certificate())
                .build();
        server.useHttps(certificates.sslSocketFactory());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ClientCertificate certificate(HeldCertificate root) throws GeneralSecurityException, IOException {
        HeldCertificate client = new HeldCertificate.Builder()
                .commonName("clinic")
                .signedBy(root)
                .build();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PIN);
        store.setKeyEntry("clinic", client.keyPair().getPrivate(), PIN, new Certificate[] {
            client.certificate(), root.certificate()
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, PIN);
        if (ClientCertificate.open(file.toByteArray(), PIN) instanceof Outcome.Done<ClientCertificate>(var opened)) {
            return opened;
        }
        throw new AssertionError("the certificate does not open");
    }

    private GatewayStand stand(@Nullable ClientCertificate certificate, HeldCertificate trusted) {
        return new GatewayStand(new TransportConfig(
                server.url("/").uri(),
                certificate,
                TransportConfig.Timeouts.USUAL,
                4,
                trusted.certificatePem().getBytes(StandardCharsets.US_ASCII)));
    }

    private void answers() {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "application/fhir+json")
                    .body(GatewayStand.goodAnswer())
                    .build());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRightCertificateIsLetIn(boolean http2) throws Exception {
        server.setProtocols(http2 ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
        server.requireClientAuth();
        server.start();
        answers();
        try (GatewayStand stand = stand(certificate(ROOT), ROOT)) {
            assertThat(stand.exchange()).isInstanceOf(Outcome.Done.class);
            assertThat(server.takeRequest().getVersion()).isEqualTo(http2 ? "HTTP/2" : "HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false, true, false, true, false, true, false})
    void noCertificateIsRefused(boolean http2) throws Exception {
        server.setProtocols(http2 ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
        server.requireClientAuth();
        server.start();
        answers();
        try (GatewayStand stand = stand(null, ROOT)) {
            assertThat(stand.failure().code()).isEqualTo(FailureCode.TLS_REFUSED);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false, true, false, true, false, true, false})
    void aCertificateOfAnotherAuthorityIsRefused(boolean http2) throws Exception {
        server.setProtocols(http2 ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
        server.requireClientAuth();
        server.start();
        answers();
        try (GatewayStand stand = stand(certificate(OTHER_ROOT), ROOT)) {
            assertThat(stand.failure().code()).isEqualTo(FailureCode.TLS_REFUSED);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aLineThatBreaksAfterTheCertificateWasTakenIsBrokenAndNotRefused() throws Exception {
        server.requireClientAuth();
        server.start();
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/fhir+json")
                .body(GatewayStand.goodAnswer())
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        try (GatewayStand stand = stand(certificate(ROOT), ROOT)) {
            assertThat(stand.exchange()).isInstanceOf(Outcome.Done.class);
            assertThat(stand.failure().code()).isEqualTo(FailureCode.LINE_BROKEN);
        }
    }

    @Test
    void aServerThatNobodyTrustsIsRefusedBeforeAnythingIsSent() throws Exception {
        server.start();
        answers();
        try (GatewayStand stand = stand(null, OTHER_ROOT)) {
            assertThat(stand.failure().code()).isEqualTo(FailureCode.TLS_REFUSED);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aWrongPinAndAFileThatIsNoneAreSaidToBeSo() {
        assertThat(ClientCertificate.open(new byte[] {1, 2, 3}, PIN))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.CERTIFICATE_UNREADABLE));
    }
}
