package dev.sanad.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.sandbox.http.HttpAnswer.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// HTTP/2 from the first byte, with OkHttp and with garbage.
class Http2Test {
    private final CompletableFuture<HttpSink> endless = new CompletableFuture<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private final HttpFront front = new HttpFront(0, Optional.empty(), false, this::answer);
    private final OkHttpClient client = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(20))
            .build();

    @AfterEach
    void end() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        front.close();
    }

    private HttpReply answer(HttpRequest request) {
        HttpAnswer echo = HttpAnswer.of(200, "text/plain", request.body()).with("X-Path", request.path());
        return switch (request.path()) {
            case "/half" -> echo.in(Manner.HALF);
            case "/reset" -> echo.in(Manner.RESET);
            case "/silence" -> echo.in(Manner.SILENCE);
            case "/much" ->
                HttpAnswer.of(200, "text/plain", "x".repeat(64 * 1024)).in(Manner.ENDLESS);
            case "/endless" ->
                new HttpStream(200, "text/plain", Map.of(), sink -> {
                    endless.complete(sink);
                    while (sink.write(new byte[1_000])) {
                        Thread.onSpinWait();
                    }
                    left.countDown();
                    return HttpStream.End.CUT;
                });
            default -> echo;
        };
    }

    private Call call(String path, byte[] body) {
        return client.newCall(new Request.Builder()
                .url("http://127.0.0.1:" + front.port() + path)
                .post(RequestBody.create(body, MediaType.get("application/octet-stream")))
                .build());
    }

    @Test
    void carriesBodiesLargerThanEveryWindow() throws IOException {
        byte[] body = new byte[5_000_000];
        new Random(4).nextBytes(body);
        try (Response response = call("/echo?q=1", body).execute()) {
            assertThat(response.protocol()).isEqualTo(Protocol.H2_PRIOR_KNOWLEDGE);
            assertThat(response.header("x-path")).isEqualTo("/echo");
            assertThat(Arrays.equals(response.body().bytes(), body)).isTrue();
        }
        try (Response response = call("/much", new byte[0]).execute()) {
            assertThat(response.body().bytes().length).isGreaterThanOrEqualTo(12 * 1024 * 1024);
        }
    }

    @Test
    void servesManyAtOnceOnOneConnection() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            String said = "request " + at;
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try (Response response =
                        call("/echo", said.getBytes(StandardCharsets.UTF_8)).execute()) {
                    answer.complete(response.body().string());
                } catch (IOException broken) {
                    answer.completeExceptionally(broken);
                }
            });
            answers.add(answer);
        }
        for (int at = 0; at < answers.size(); at++) {
            assertThat(answers.get(at).get(20, TimeUnit.SECONDS)).isEqualTo("request " + at);
        }
    }

    @Test
    void breaksTheLineOnPurpose() {
        byte[] body = new byte[1_000];
        assertThatThrownBy(() -> {
                    try (Response response = call("/half", body).execute()) {
                        response.body().bytes();
                    }
                })
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> call("/reset", body).execute()).isInstanceOf(IOException.class);
        Call silent = call("/silence", body);
        silent.timeout().timeout(300, TimeUnit.MILLISECONDS);
        assertThatThrownBy(silent::execute).isInstanceOf(IOException.class);
    }

    @Test
    void aClientThatDoesNotReadHoldsTheSpeakerUpAndOneThatCancelsStopsIt() throws Exception {
        Call call = call("/endless", new byte[0]);
        Response response = call.execute();
        BufferedSource source = response.body().source();
        HttpSink sink = endless.get(20, TimeUnit.SECONDS);
        long ahead = 0;
        for (int read = 0; read < 40_000; read++) {
            source.skip(1_000);
            ahead = Math.max(ahead, sink.bytes() - read * 1_000L);
        }
        // OkHttp lets 16 MB out for a stream.
        assertThat(ahead).isLessThan(17_000_000);
        call.cancel();
        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sink.isLeft()).isTrue();
        assertThat(sink.bytesAfterLeaving()).isLessThanOrEqualTo(1_000);
        response.close();
    }

    @Test
    void garbageEndsItsOwnConnectionOnly() throws IOException {
        Random random = new Random(9);
        for (int run = 0; run < 40; run++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.port())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                for (int frame = 0; frame < 20; frame++) {
                    byte[] bytes = new byte[9 + random.nextInt(12)];
                    random.nextBytes(bytes);
                    bytes[0] = 0;
                    bytes[1] = 0;
                    bytes[2] = (byte) (bytes.length - 9);
                    bytes[3] = (byte) random.nextInt(10);
                    socket.getOutputStream().write(bytes);
                }
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException ended) {
                assertThat(ended).isNotInstanceOf(java.net.SocketTimeoutException.class);
            }
        }
        try (Response response = call("/echo", new byte[3]).execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }
}
