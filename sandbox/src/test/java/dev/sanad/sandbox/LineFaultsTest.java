package dev.sanad.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.sandbox.people.SandboxPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The line and what can go wrong on it: encryption, faults by order, delays, copies in flight.
class LineFaultsTest {
    private static final Clock DAY = Line.at("2025-12-16");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sandbox sandbox = Sandbox.start(SandboxConfig.quick(DAY));
    private final Line line = new Line();

    @AfterEach
    void end() {
        line.close();
        sandbox.close();
    }

    private static ObjectNode norah(Sandbox of) throws IOException {
        SandboxPerson norah = of.people().people().getFirst();
        return Line.request(
                "N-I-90001",
                "NI",
                norah.identifiers().getFirst().value(),
                norah.coverages().getFirst().memberId());
    }

    private byte[] norah() throws IOException {
        return Line.bytes(norah(sandbox));
    }

    private HttpResponse<String> order(String script) throws IOException, InterruptedException {
        return line.control(sandbox.controlUri().resolve("/sandbox/script"), script);
    }

    private static SSLContext context(Sandbox trusted, Sandbox certifier, boolean withCertificate)
            throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry(
                "authority",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(trusted.authorityCertificate())));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore own = KeyStore.getInstance("PKCS12");
        char[] pin = "a pin".toCharArray();
        own.load(withCertificate ? new ByteArrayInputStream(certifier.clientPkcs12(pin)) : null, pin);
        keys.init(own, pin);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static int post(Sandbox to, SSLContext context) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
            HttpRequest request = HttpRequest.newBuilder(to.baseUri().resolve("/$process-message"))
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Line.bytes(norah(to))))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void speaksTlsToWhoeverTrustsItsAuthority() throws Exception {
        try (Sandbox secure = Sandbox.start(new SandboxConfig(0, Clock.systemUTC(), 1, TlsMode.SERVER, Latency.NONE))) {
            assertThat(secure.baseUri().getScheme()).isEqualTo("https");
            assertThat(post(secure, context(secure, secure, false))).isEqualTo(200);
            SSLContext stranger = SSLContext.getDefault();
            assertThatThrownBy(() -> post(secure, stranger)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void asksForACertificateOfItsOwnAuthorityInMutualTls() throws Exception {
        SandboxConfig config = new SandboxConfig(0, Clock.systemUTC(), 1, TlsMode.MUTUAL, Latency.NONE);
        try (Sandbox secure = Sandbox.start(config);
                Sandbox other = Sandbox.start(config)) {
            assertThat(post(secure, context(secure, secure, true))).isEqualTo(200);
            assertThatThrownBy(() -> post(secure, context(secure, secure, false)))
                    .isInstanceOf(IOException.class);
            // A certificate of another authority, by somebody who trusts this one.
            assertThatThrownBy(() -> post(secure, context(secure, other, true))).isInstanceOf(IOException.class);
            // The control port asks for none.
            assertThat(line.control(secure.controlUri().resolve("/sandbox/script"), "")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void isDownUntilTheControlPortSaysOtherwise() throws Exception {
        byte[] body = norah();
        assertThat(order("{\"fault\": \"DOWN\"}").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> line.post(sandbox, body, PATIENCE)).isInstanceOf(ConnectException.class);
        assertThat(order("").body()).contains("\"fault\":\"DOWN\"");
        order("{\"fault\": null}");
        assertThat(line.post(sandbox, body, PATIENCE).statusCode()).isEqualTo(200);
    }

    @Test
    void isDownForAWhileAndComesBackByItself() throws Exception {
        byte[] body = norah();
        order("{\"fault\": \"DOWN\", \"seconds\": 0.3}");
        assertThatThrownBy(() -> line.post(sandbox, body, PATIENCE)).isInstanceOf(ConnectException.class);
        while (sandbox.script().current().isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(line.post(sandbox, body, PATIENCE).statusCode()).isEqualTo(200);
    }

    @Test
    void anOrderForAWhileDoesNotEndALaterOne() throws Exception {
        sandbox.script().play(Fault.SERVER_ERROR, Duration.ofMillis(50));
        sandbox.script().play(Fault.ERROR_OUTCOME, 0);
        CompletableFuture<Boolean> later = new CompletableFuture<>();
        later.completeOnTimeout(true, 200, java.util.concurrent.TimeUnit.MILLISECONDS)
                .join();
        assertThat(sandbox.script().current()).contains(Fault.ERROR_OUTCOME);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultCanBeOrderedAndIsOnThePage(Fault fault) throws Exception {
        assertThat(order("{\"fault\": \"" + fault + "\", \"times\": 1}").body()).contains(fault.name());
        assertThat(line.control(sandbox.controlUri().resolve("/sandbox"), "").body())
                .contains("play('" + fault + "')");
        order("{\"fault\": null}");
        assertThat(line.post(sandbox, norah(), PATIENCE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{\"fault\": 7}",
                "{\"fault\": \"RESET\", \"times\": -1}",
                "{\"fault\": \"RESET\", \"seconds\": 1e99}",
                "{\"latency\": {\"p50Millis\": -1}}",
                "{\"latency\": {\"p50Millis\": \"soon\"}}",
                "{\"fault\": \"RESET\"",
            })
    void aWrongOrderIsRefusedAndChangesNothing(String wish) throws Exception {
        assertThat(order(wish).statusCode()).isEqualTo(400);
        assertThat(sandbox.script().current()).isEmpty();
    }

    @Test
    void slowIsSlowAndSaysByHowMuch() throws Exception {
        sandbox.script().play(Fault.SLOW, 1);
        HttpResponse<byte[]> slow = line.post(sandbox, norah(), PATIENCE);
        assertThat(slow.headers().firstValueAsLong("X-Sandbox-Delay-Micros")).hasValue(6_000_000);
        byte[] body = norah();
        sandbox.script().play(Fault.SLOW, 1);
        assertThatThrownBy(() -> line.post(sandbox, body, Duration.ofMillis(300)))
                .isInstanceOf(java.net.http.HttpTimeoutException.class);
    }

    @Test
    void hugeIsMoreThanAnyMessageMayBe() throws Exception {
        sandbox.script().play(Fault.HUGE, 1);
        assertThat(line.post(sandbox, norah(), PATIENCE).body().length).isGreaterThan(10 * 1024 * 1024);
        assertThat(line.post(sandbox, norah(), PATIENCE).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongTypeIsAWebPageAndMalformedIsNoJson() throws Exception {
        sandbox.script().play(Fault.WRONG_TYPE, 1);
        HttpResponse<byte[]> page = line.post(sandbox, norah(), PATIENCE);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        sandbox.script().play(Fault.MALFORMED, 1);
        byte[] broken = line.post(sandbox, norah(), PATIENCE).body();
        assertThatThrownBy(() -> Line.tree(broken)).isInstanceOf(tools.jackson.core.JacksonException.class);
    }

    @Test
    void aCopyOfAMessageInFlightIsToldSoAndLaterGetsTheStoredAnswer() throws Exception {
        byte[] body = norah();
        sandbox.script().latency(new Latency(1_500, 1_500));
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> {
            try {
                return line.post(sandbox, body, PATIENCE).body();
            } catch (IOException | InterruptedException trouble) {
                throw new IllegalStateException(trouble);
            }
        });
        while (sandbox.statistics().messages() == 0) {
            Thread.onSpinWait();
        }
        JsonNode copy =
                Line.response(Line.tree(line.post(sandbox, body, PATIENCE).body()));
        assertThat(Line.errors(copy)).containsExactly("BV-00542@Bundle.id");
        sandbox.script().latency(Latency.NONE);
        byte[] answer = first.join();
        assertThat(line.post(sandbox, body, PATIENCE).body()).isEqualTo(answer);
    }

    @Test
    void delaysFollowTheirDistribution() {
        Random random = new Random(5);
        double[] millis = new double[20_000];
        Arrays.setAll(millis, _ -> Latency.LIKE_A_LINE.next(random).toNanos() / 1e6);
        Arrays.sort(millis);
        assertThat(millis[millis.length / 2]).isBetween(170.0, 190.0);
        assertThat(millis[millis.length * 95 / 100]).isBetween(610.0, 690.0);
        assertThat(millis[millis.length - 1]).isLessThanOrEqualTo(30_000).isGreaterThan(1_000);
        assertThat(Latency.NONE.next(random)).isZero();
        assertThat(new Latency(50, 10).next(random)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aPageOfTheWebReachesNothing() throws Exception {
        URI script = sandbox.controlUri().resolve("/sandbox/script");
        for (URI address : new URI[] {script, sandbox.baseUri().resolve("/$process-message")}) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Origin", "https://evil.example")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"fault\": \"DOWN\"}", StandardCharsets.UTF_8))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(421);
            }
        }
        assertThat(sandbox.script().current()).isEmpty();
    }
}
