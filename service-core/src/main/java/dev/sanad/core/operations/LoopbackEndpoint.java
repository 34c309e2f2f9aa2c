package dev.sanad.core.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.telemetry.MicrometerTelemetry.Scrape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/// `/metrics` and `/health` for programs on this computer. Listens on 127.0.0.1 only; refuses requests that name
/// another host (a web page that re-bound a name to the loopback address); `/metrics` asks for the token.
///
/// Nothing here is counted: looking does not change what is looked at.
final class LoopbackEndpoint implements AutoCloseable {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int BACKLOG = 16;

    private final HttpServer server;

    /// What is told.
    ///
    /// @param token  who may read the figures
    /// @param scrape the figures in the format that the header `Accept` asks for; empty before there are any
    /// @param health the last look
    record Sources(AccessToken token, Function<String, Optional<Scrape>> scrape, Supplier<HealthWatch.Answer> health) {}

    private final Sources sources;

    private LoopbackEndpoint(HttpServer server, Sources sources) {
        this.server = server;
        this.sources = sources;
    }

    /// Begins to listen. `SYS-001` where the port is taken.
    ///
    /// @param port     0 takes a free one
    /// @param executor answers
    static Outcome<LoopbackEndpoint> open(int port, Sources sources, Executor executor) {
        // Without this the JDK's server holds a small answer back for 40 ms. Read once, by the first server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
            LoopbackEndpoint endpoint = new LoopbackEndpoint(server, sources);
            server.setExecutor(executor);
            server.createContext("/", endpoint::answer);
            server.start();
            return Outcome.done(endpoint);
        } catch (IOException taken) {
            return Outcome.failed(Failure.of(FailureCode.ENDPOINT_NOT_OPENED, String.valueOf(port)));
        }
    }

    /// Where it listens.
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isHere(exchange)) {
                send(exchange, 403, TEXT, "this address is for programs on this computer\n");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, TEXT, "there is nothing to change here\n");
            } else {
                switch (exchange.getRequestURI().getPath()) {
                    case "/health" -> health(exchange);
                    case "/metrics" -> metrics(exchange);
                    default -> send(exchange, 404, TEXT, "/metrics and /health\n");
                }
            }
        }
    }

    private static boolean isHere(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        int colon = host.indexOf(':');
        return HOSTS.contains(colon < 0 ? host : host.substring(0, colon));
    }

    private void health(HttpExchange exchange) throws IOException {
        HealthWatch.Answer answer = sources.health().get();
        send(exchange, answer.status(), "application/json", answer.content());
    }

    private void metrics(HttpExchange exchange) throws IOException {
        String shown = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        if (!sources.token().isShownBy(shown)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"sanad\"");
            send(exchange, 401, TEXT, "the token is in the file metrics.token of the data folder\n");
            return;
        }
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("");
        Optional<Scrape> scrape = sources.scrape().apply(accept);
        if (scrape.isEmpty()) {
            send(exchange, 503, TEXT, "nothing is measured yet\n");
            return;
        }
        send(exchange, 200, scrape.get().contentType(), scrape.get().text());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
