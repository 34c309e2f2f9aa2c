package dev.sanad.sandbox;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `./sanad sandbox [--port N] [--tls|--mtls] [--json]`: the sandbox alone, until it is interrupted.
public final class SandboxMain {
    private static final String USAGE = """
            usage: ./sanad sandbox [--port N] [--tls | --mtls] [--json]
              --port N   listen on this port of the loopback address (default: a free one)
              --tls      HTTPS with a certificate of its own
              --mtls     HTTPS that asks clients for a certificate, too
              --json     print where it listens as JSON
            Control page: /sandbox   Script: /sandbox/script   People: /sandbox/people
            Model: /model/{id}/converse-stream (Bedrock), /v1/chat/completions (OpenAI); its script: /sandbox/model/script""";

    private SandboxMain() {}

    /// Runs until the thread is interrupted or the process ends.
    ///
    /// @return 0 after a stop, 1 where the port is taken, 2 for wrong use
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> left = new ArrayList<>(List.of(args));
        if (left.contains("--help") || left.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        boolean json = left.remove("--json");
        TlsMode tls = left.remove("--mtls") ? TlsMode.MUTUAL : left.remove("--tls") ? TlsMode.SERVER : TlsMode.NONE;
        int port = 0;
        try {
            int at = left.indexOf("--port");
            if (at >= 0) {
                port = Integer.parseInt(left.get(at + 1));
                left.subList(at, at + 2).clear();
            }
        } catch (IndexOutOfBoundsException | NumberFormatException wrong) {
            err.println("--port needs a number");
            return 2;
        }
        if (!left.isEmpty() || port < 0 || port > 65_535) {
            err.println(USAGE);
            return 2;
        }
        Clock clock = Clock.system(ZoneId.of("Asia/Riyadh"));
        SandboxConfig config = new SandboxConfig(port, clock, clock.millis(), tls, Latency.LIKE_A_LINE);
        try (Sandbox sandbox = Sandbox.start(config)) {
            out.println(
                    json
                            ? "{\"base\": \"" + sandbox.baseUri() + "\"}"
                            : "The sandbox listens at " + sandbox.baseUri() + " (control page: " + sandbox.baseUri()
                                    + "sandbox). Ctrl+C ends it.");
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (java.io.UncheckedIOException taken) {
            err.println("The port is taken: choose another with --port.");
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
