package dev.sanad.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes as a client with no manners sends them, on real sockets.
class HttpFrontTest {
    private final List<HttpRequest> seen = new CopyOnWriteArrayList<>();
    private final HttpFront front = new HttpFront(
            0,
            Optional.empty(),
            false,
            request -> {
                seen.add(request);
                return HttpAnswer.of(200, "text/plain", "got " + request.body().length);
            },
            new RequestClock.Patience(Duration.ofSeconds(20), Duration.ofMillis(400)));

    @AfterEach
    void end() {
        front.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /// Everything until the front ends the connection.
    private static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private String talk(String text) throws IOException {
        try (Socket socket = connect()) {
            send(socket, text);
            socket.shutdownOutput();
            return all(socket);
        }
    }

    private static String next(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("ended after " + text);
            }
            text.append((char) one);
        }
        return text.toString();
    }

    @Test
    void keepsAConnectionForManyRequestsAlsoWhereTheyComeAtOnce() throws IOException {
        String two =
                "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcPOST /b HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde";
        try (Socket socket = connect()) {
            send(socket, two);
            assertThat(next(socket.getInputStream(), "got 3")).contains("200");
            assertThat(next(socket.getInputStream(), "got 5")).contains("200");
            send(socket, "GET /c?d=e HTTP/1.1\r\nConnection: close\r\n\r\n");
            assertThat(all(socket)).contains("got 0");
        }
        assertThat(seen).extracting(HttpRequest::path).containsExactly("/a", "/b", "/c");
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // the line ends of the protocol have to be seen
    void readsChunksWithExtensionsAndTrailers() throws IOException {
        String answer = talk("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"
                + "4;name=value\r\nabcd\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n");
        assertThat(answer).contains("100 Continue").contains("got 14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | nonsense\\r\\n\\r\\n",
                "400 | GET http://elsewhere/ HTTP/1.1\\r\\n\\r\\n",
                "400 | GET / HTTP/9\\r\\n\\r\\n",
                "405 | HEAD / HTTP/1.1\\r\\n\\r\\n",
                "400 | GET / HTTP/1.1\\r\\nno colon\\r\\n\\r\\n",
                "400 | GET / HTTP/1.1\\r\\na: b\\r\\n folded\\r\\n\\r\\n",
                "400 | POST / HTTP/1.1\\r\\nContent-Length: -5\\r\\n\\r\\n",
                "400 | POST / HTTP/1.1\\r\\nContent-Length: 5x\\r\\n\\r\\nabcde",
                "400 | POST / HTTP/1.1\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\nab",
                "400 | POST / HTTP/1.1\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
                "400 | POST / HTTP/1.1\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\n",
                "400 | POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
                "400 | POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nabc\\r\\n",
                "413 | POST / HTTP/1.1\\r\\nContent-Length: 99999999\\r\\n\\r\\n",
                "413 | POST / HTTP/1.1\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n",
                "413 | POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nfffffff\\r\\n",
                "413 | POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nffffffffffff\\r\\n",
            })
    void refusesWhatIsNoRequest(int status, String text) throws IOException {
        String answer = talk(text.replace("\\r", "\r").replace("\\n", "\n"));
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(seen).isEmpty();
        assertThat(talk("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("got 0");
    }

    @Test
    void refusesAHeadWithoutEnd() throws IOException {
        String endless = "GET / HTTP/1.1\r\n" + "x: y\r\n".repeat(20_000);
        assertThat(talk(endless)).startsWith("HTTP/1.1 431 ");
        assertThat(talk("GET /" + "a".repeat(100_000))).startsWith("HTTP/1.1 431 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nonly these",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nonly these",
                "POST / HTTP/1.1\r\nContent-Le",
                ""
            })
    void dropsARequestThatBreaksOff(String part) throws IOException {
        assertThat(talk(part)).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void endsTheConnectionOfARequestThatDrips() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\nfirst");
            assertThat(all(socket)).startsWith("HTTP/1.1 408 ");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void answersOthersWhileFiveHundredConnectionsSayNothing() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = connect();
                silent.add(socket);
                send(socket, "P");
            }
            assertThat(talk("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("got 0");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1:8080 | | true",
                "localhost | http://localhost:8080 | true",
                "[::1]:8080 | http://[::1]:8080 | true",
                "LOCALHOST:1 | | true",
                " | | true",
                "sandbox.evil.example:8080 | | false",
                "127.0.0.1.evil.example | | false",
                "127.0.0.1:8080 | https://evil.example | false",
                "127.0.0.1:8080 | null | false",
            })
    void knowsWhoIsMeant(String host, String origin, boolean meant) {
        HttpRequest request = new HttpRequest(
                "PUT",
                "/",
                java.util.Map.of("host", host == null ? "" : host, "origin", origin == null ? "" : origin),
                new byte[0]);
        assertThat(LoopbackCaller.isMeant(request)).isEqualTo(meant);
    }
}
