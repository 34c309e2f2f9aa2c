package dev.sanad.benchmarks.telemetry;

import com.sun.net.httpserver.HttpServer;
import dev.sanad.benchmarks.ChildJava;
import dev.sanad.benchmarks.Home;
import dev.sanad.benchmarks.Samples;
import dev.sanad.core.CoreConfig;
import dev.sanad.core.SanadCore;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.Keychain;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// What whoever scrapes a workstation waits for: the workstation runs as always in a process of its own, with its
/// sandbox, its window (headless) and every series; the peer is the JDK's server with the same bytes in its hands.
final class LookingCost {
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long NAP_NANOS = 200_000_000;
    /// Between two looks: so short that a run ends soon, so long that the looks do not wait for each other's
    /// rubbish.
    private static final long PAUSE_NANOS = 10_000_000;
    /// How often as many looks are taken before those that count: the workstation has just started.
    private static final int WARMING = 2;

    private final int looks;

    LookingCost(int looks) {
        this.looks = looks;
    }

    /// What was found.
    ///
    /// @param metrics one scrape, over loopback
    /// @param health  one look at /health
    /// @param peer    the same bytes as a scrape's from a server that has them ready
    /// @param series  lines of a scrape
    /// @param bytes   of a scrape
    /// @param counted figures of ours that grew with the looks at /health; has to be empty
    record Found(Samples metrics, Samples health, Samples peer, long series, int bytes, List<String> counted) {
        Found {
            counted = List.copyOf(counted);
        }
    }

    Found measure() throws IOException {
        Path folder = Files.createTempDirectory("sanad-looking");
        try {
            int port = freePort();
            switchOn(folder, port);
            try (ChildJava child = ChildJava.start(
                    List.of("-Dglass.platform=Headless"),
                    Home.workstationAndBench(),
                    WatchedStart.class,
                    List.of("--data-dir", folder.toString()))) {
                URI address = URI.create("http://127.0.0.1:" + port + "/");
                String token = Files.readString(folder.resolve("metrics.token"));
                until(address, token);
                Found found = look(address, token);
                child.drain();
                return found;
            }
        } finally {
            Home.delete(folder);
        }
    }

    private static void switchOn(Path folder, int port) {
        CoreConfig config = new CoreConfig(folder, Clock.systemUTC(), Keychain.NONE, Optional.empty());
        if (!(SanadCore.open(config) instanceof Outcome.Done<SanadCore>(SanadCore core))) {
            throw new IllegalStateException("the folder could not be opened");
        }
        try (core) {
            core.operations().change(now -> now.withEndpoint(true, port)).join();
        }
    }

    private Found look(URI address, String token) throws IOException {
        Samples metrics = new Samples();
        Samples health = new Samples();
        Samples peer = new Samples();
        String scrape = get(address.resolve("metrics"), token);
        try (Ready ready = Ready.with(scrape)) {
            for (int i = -WARMING * looks; i < looks; i++) {
                LockSupport.parkNanos(PAUSE_NANOS);
                long ours = time(address.resolve("metrics"), token);
                long theirs = time(ready.address(), token);
                if (i >= 0) {
                    metrics.add(ours);
                    peer.add(theirs);
                }
            }
        }
        Map<String, Double> before = values(get(address.resolve("metrics"), token));
        for (int i = -looks / 4; i < looks; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long took = time(address.resolve("health"), "");
            if (i >= 0) {
                health.add(took);
            }
        }
        List<String> counted = new ArrayList<>();
        values(get(address.resolve("metrics"), token)).forEach((name, value) -> {
            boolean grew = value - before.getOrDefault(name, 0.0) >= looks;
            if (name.contains("http") || name.contains("/health") || (grew && name.startsWith("sanad_"))) {
                counted.add(name);
            }
        });
        long series = scrape.lines().filter(line -> !line.startsWith("#")).count();
        return new Found(metrics, health, peer, series, scrape.getBytes(StandardCharsets.UTF_8).length, counted);
    }

    private static Map<String, Double> values(String scrape) {
        Map<String, Double> values = new TreeMap<>();
        scrape.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        return values;
    }

    /// Waits until the clinic's figures are there: somebody has signed in, the store is open, the window is shown.
    private static void until(URI address, String token) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            try {
                String scrape = get(address.resolve("metrics"), token);
                if (scrape.contains("sanad_store_bytes") && scrape.contains("sanad_screen_tasks_total")) {
                    return;
                }
            } catch (IOException notYet) {
                // It has not begun to listen.
            }
            LockSupport.parkNanos(NAP_NANOS);
        }
        throw new IllegalStateException("the workstation shows no figures");
    }

    private static long time(URI address, String token) throws IOException {
        long began = System.nanoTime();
        get(address, token);
        return System.nanoTime() - began;
    }

    private static String get(URI address, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        if (!token.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// A server that has its answer ready.
    private record Ready(HttpServer server) implements AutoCloseable {
        static Ready with(String text) throws IOException {
            System.setProperty("sun.net.httpserver.nodelay", "true");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            });
            server.start();
            return new Ready(server);
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
