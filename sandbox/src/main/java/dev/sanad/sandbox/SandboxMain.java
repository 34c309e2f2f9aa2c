package dev.sanad.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `./sanad sandbox`: the sandbox alone, until it is interrupted.
public final class SandboxMain {
    private static final String PIN = "sandbox";
    private static final String USAGE = """
            usage: ./sanad sandbox [--port N] [--control-port N] [--tls | --mtls] [--keys DIR] [--quick] [--json]
            A NPHIES of its own on this computer's loopback address, until Ctrl+C.

              --port N          listen on this port (default: a free one)
              --control-port N  be told what to do wrong on this port (default: a free one)
              --tls             HTTPS with a certificate of its own, made anew at each start
              --mtls            HTTPS that asks clients for a certificate, too
              --keys DIR        write the authority to trust (authority.pem) and a clinic's certificate
                                (clinic.p12, pin "sandbox") to this folder
              --quick           answer without delay
              --json            print where it listens as one line of JSON

            On the control port: /sandbox (page), /sandbox/script (API), /sandbox/people. docs/sandbox.md tells more.
            A model: /model/{id}/converse-stream (Bedrock), /v1/chat/completions (OpenAI); its script is
            /sandbox/model/script.
            Exit codes: 0 ended, 1 a port is taken or the keys cannot be written, 2 the command line was not understood.""";

    private record Wish(SandboxConfig config, int controlPort, Optional<Path> keys, boolean json) {}

    private SandboxMain() {}

    /// Runs until the thread is interrupted or the process ends.
    ///
    /// @return the exit code, see the usage
    public static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> left = new ArrayList<>(List.of(args));
        if (left.contains("--help") || left.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        Wish wish;
        try {
            wish = wish(left);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println("./sanad sandbox --help tells what can be asked.");
            return 2;
        }
        try (Sandbox sandbox = Sandbox.start(wish.config())) {
            tell(sandbox, wish, out);
            new CountDownLatch(1).await();
            return 0;
        } catch (UncheckedIOException taken) {
            err.println("The port is taken: choose another with --port or --control-port.");
            return 1;
        } catch (IOException trouble) {
            err.println("The keys cannot be written: " + trouble.getClass().getSimpleName());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Wish wish(List<String> left) {
        boolean json = left.remove("--json");
        boolean mutual = left.remove("--mtls");
        boolean secure = left.remove("--tls");
        Latency latency = left.remove("--quick") ? Latency.NONE : Latency.LIKE_A_LINE;
        int port = port(left, "--port");
        int controlPort = port(left, "--control-port");
        Optional<Path> keys = value(left, "--keys").map(Path::of);
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("unknown option " + left.getFirst());
        }
        TlsMode tls = mutual ? TlsMode.MUTUAL : secure ? TlsMode.SERVER : TlsMode.NONE;
        if (keys.isPresent() && tls == TlsMode.NONE) {
            throw new IllegalArgumentException("--keys goes with --tls or --mtls");
        }
        Clock clock = Clock.system(ZoneId.of("Asia/Riyadh"));
        return new Wish(new SandboxConfig(port, clock, clock.millis(), tls, latency), controlPort, keys, json);
    }

    private static int port(List<String> left, String option) {
        try {
            int port = value(left, option).map(Integer::parseInt).orElse(0);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(option + " needs a number from 0 to 65535", wrong);
        }
        throw new IllegalArgumentException(option + " needs a number from 0 to 65535");
    }

    private static Optional<String> value(List<String> left, String option) {
        int at = left.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 >= left.size()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        String value = left.get(at + 1);
        left.subList(at, at + 2).clear();
        return Optional.of(value);
    }

    private static void tell(Sandbox sandbox, Wish wish, PrintStream out) throws IOException {
        String control = sandbox.controlUri(wish.controlPort()).toString();
        if (wish.keys().isPresent()) {
            write(sandbox, wish.keys().get());
        }
        if (wish.json()) {
            JsonMapper mapper = new JsonMapper();
            ObjectNode line = mapper.createObjectNode()
                    .put("base", sandbox.baseUri().toString())
                    .put("control", control)
                    .put("people", sandbox.people().people().size());
            wish.keys()
                    .ifPresent(
                            folder -> line.put("keys", folder.toAbsolutePath().toString()));
            out.println(mapper.writeValueAsString(line));
        } else {
            out.println("The sandbox listens at " + sandbox.baseUri() + "$process-message");
            out.println("What it does wrong is told at " + control + "sandbox");
            wish.keys().ifPresent(folder -> out.println("Keys are in " + folder.toAbsolutePath()));
            out.println("Ctrl+C ends it.");
        }
        out.flush();
    }

    private static void write(Sandbox sandbox, Path folder) throws IOException {
        Files.createDirectories(folder);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(sandbox.authorityCertificate())
                + "\n-----END CERTIFICATE-----\n";
        Files.writeString(folder.resolve("authority.pem"), pem);
        Files.write(folder.resolve("clinic.p12"), sandbox.clientPkcs12(PIN.toCharArray()));
    }
}
