package dev.sanad.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.ExecutorsConfig;
import dev.sanad.core.exec.ManualTime;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.TestStore;
import dev.sanad.core.telemetry.MicrometerTelemetry;
import dev.sanad.core.telemetry.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackEndpointTest {
    @TempDir
    Path folder;

    private final CoreExecutors executors = new CoreExecutors(ExecutorsConfig.standard());
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry();
    private LocalOperations operations;

    @BeforeEach
    void begin() {
        operations = new LocalOperations(
                new LocalOperations.Parts(folder, executors, telemetry, ManualTime.morning(), new SecureRandom()));
        telemetry.begin(Runnable::run);
    }

    @AfterEach
    void end() {
        operations.close();
        executors.close();
        telemetry.close();
    }

    private record Answer(int status, String type, String text) {}

    private URI on() {
        TestStore.done(operations.change(now -> now.withEndpoint(true, 0)).join());
        return operations.endpoint().get().address().orElseThrow();
    }

    private static Answer get(URI address, String path, String token) throws IOException {
        return ask("GET", address, path, token);
    }

    private static Answer ask(String method, URI address, String path, String token) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setRequestMethod(method);
        if (!token.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(
                    status, connection.getContentType(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String token() throws IOException {
        return Files.readString(operations.tokenFile());
    }

    @Test
    void isOffOnANewWorkstation() {
        operations.begin();
        assertThat(operations.config().get().endpoint()).isFalse();
        assertThat(operations.endpoint().get()).isEqualTo(Operations.Endpoint.OFF);
        assertThat(operations.tokenFile()).doesNotExist();
    }

    @Test
    void givesFiguresToWhoHasTheToken() throws Exception {
        URI address = on();
        telemetry.record(Workflow.WIRE, Duration.ofMillis(40), false);
        assertThat(get(address, "/metrics", "").status()).isEqualTo(401);
        assertThat(get(address, "/metrics", token() + "x").status()).isEqualTo(401);
        Answer answer = get(address, "/metrics", token());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/plain; version=0.0.4");
        assertThat(answer.text())
                .contains("sanad_workflow_seconds_bucket{workflow=\"nphies.wire\",le=\"0.05\"} 1")
                .contains("sanad_workflow_errors_total{workflow=\"nphies.wire\"} 1.0")
                .contains("sanad_workflow_goal_seconds{workflow=\"eligibility.ours\"} 0.2")
                .contains("jvm_memory_used_bytes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(operations.tokenFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void tellsHealthToAnybodyHereAndDoesNotCountIt() throws Exception {
        URI address = on();
        operations.watch("store", () -> new Health.Part("store", Health.State.UP, ""));
        String before = ours();
        for (int i = 0; i < 50; i++) {
            Answer answer = get(address, "/health", "");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("\"status\":");
        }
        assertThat(ours()).isEqualTo(before);
    }

    private String ours() {
        return telemetry
                .scrape("")
                .orElseThrow()
                .text()
                .lines()
                .filter(line -> line.startsWith("sanad_") || line.contains("http"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void refusesOtherHostsMethodsAndPaths() throws Exception {
        URI address = on();
        assertThat(ask("POST", address, "/health", "").status()).isEqualTo(405);
        assertThat(get(address, "/", token()).status()).isEqualTo(404);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void saysThatAnotherProgramHasThePort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            TestStore.done(operations
                    .change(now -> now.withEndpoint(true, other.getLocalPort()))
                    .join());
            Operations.Endpoint endpoint = operations.endpoint().get();
            assertThat(endpoint.address()).isEmpty();
            assertThat(endpoint.trouble().orElseThrow().code()).isEqualTo(FailureCode.ENDPOINT_NOT_OPENED);
        }
    }

    @Test
    void isOnAgainAfterARestartWithTheSameToken() throws Exception {
        on();
        String token = token();
        operations.close();
        operations = new LocalOperations(
                new LocalOperations.Parts(folder, executors, telemetry, ManualTime.morning(), new SecureRandom()));
        assertThat(operations.config().get().endpoint()).isTrue();
        on();
        assertThat(token()).isEqualTo(token);
    }

    @Test
    void aBrokenConfigurationIsAsNone() throws Exception {
        Files.writeString(folder.resolve("observability.json"), "{\"endpoint\": true, \"port\": 99999999}");
        assertThat(new ObservabilityFile(folder).load()).isEqualTo(ObservabilityConfig.initial());
    }

    @Test
    void theBundleHoldsWhatIsNamedAndTheLog() throws Exception {
        new LogFile(folder, Runnable::run)
                .add(
                        new LogLine(
                                ManualTime.morning().instant(), LogLine.Level.INFO, "dev.sanad", "t", "", "begun", ""),
                        null);
        operations.addFacts("screen.json", () -> java.util.Map.of("tasks", 3));
        Path file = TestStore.done(
                operations.writeBundle(folder.resolve("support.zip")).join());
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "README.txt", "health.json", "metrics.txt", "screen.json", "logs/sanad.log");
        }
        Outcome<Path> nowhere =
                operations.writeBundle(folder.resolve("none/support.zip")).join();
        assertThat(nowhere)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.FILE_NOT_WRITTEN));
        assertThat(Optional.of(folder.resolve("none")))
                .hasValueSatisfying(none -> assertThat(none).doesNotExist());
    }
}
