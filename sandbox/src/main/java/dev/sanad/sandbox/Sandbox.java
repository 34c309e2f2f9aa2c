package dev.sanad.sandbox;

import dev.sanad.sandbox.exchange.ProcessMessage;
import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpAnswer.Manner;
import dev.sanad.sandbox.http.HttpFront;
import dev.sanad.sandbox.http.HttpReply;
import dev.sanad.sandbox.http.HttpRequest;
import dev.sanad.sandbox.http.LoopbackCaller;
import dev.sanad.sandbox.http.LoopbackTls;
import dev.sanad.sandbox.index.SandboxIndex;
import dev.sanad.sandbox.model.Pace;
import dev.sanad.sandbox.model.SandboxModel;
import dev.sanad.sandbox.people.SandboxPayer;
import dev.sanad.sandbox.people.SandboxPeople;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A NPHIES of our own on the loopback address. Nothing in it ever leaves this computer.
public final class Sandbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final String FHIR = "application/fhir+json";
    private static final Duration SLOW = Duration.ofSeconds(6);

    private final SandboxConfig config;
    private final Random random;
    private final SandboxPeople people;
    private final ProcessMessage exchange;
    private final Optional<LoopbackTls> tls;
    private final HttpFront front;
    private final Script script;
    private final ControlDesk desk;
    private final SandboxModel model;
    private final SandboxIndex index;
    private final Set<ByteBuffer> inFlight = ConcurrentHashMap.newKeySet();
    private @Nullable HttpFront control;
    private final LongAdder messages = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final LongAdder delay = new LongAdder();
    private final LongAdder works = new LongAdder();

    private Sandbox(SandboxConfig config) {
        this.config = config;
        this.random = new Random(config.seed());
        this.people = SandboxPeople.load(
                LocalDate.ofInstant(config.clock().instant(), config.clock().getZone()));
        this.exchange = new ProcessMessage(people, config.clock(), new Random(config.seed() + 1));
        boolean secure = config.tls() != TlsMode.NONE;
        this.tls = secure ? Optional.of(new LoopbackTls(config.clock().instant())) : Optional.empty();
        this.script = new Script(config.latency(), this::listenOrRefuse);
        this.desk = new ControlDesk(this);
        this.model = new SandboxModel(
                config.clock(), config.seed() + 2, config.latency().p50Millis() > 0 ? Pace.LIKE_A_MODEL : Pace.NONE);
        this.index = new SandboxIndex(config.seed() + 3);
        this.front = new HttpFront(
                config.port(), tls.map(LoopbackTls::serverContext), config.tls() == TlsMode.MUTUAL, this::handle);
    }

    /// Starts it.
    public static Sandbox start(SandboxConfig config) {
        return new Sandbox(config);
    }

    /// Where it listens; `$process-message` and `sandbox` are below.
    public URI baseUri() {
        String scheme = config.tls() == TlsMode.NONE ? "http" : "https";
        return URI.create(scheme + "://127.0.0.1:" + front.port() + "/");
    }

    /// Where it is told what to do wrong: `sandbox`, `sandbox/script` and `sandbox/people` on a port of their
    /// own, plain HTTP, which answers also while the exchange is down or asks for certificates. Begins to
    /// listen when first asked.
    public URI controlUri() {
        return controlUri(0);
    }

    /// @param port 0 takes a free one; without effect where it listens already
    URI controlUri(int port) {
        synchronized (inFlight) {
            HttpFront listening = control;
            if (listening == null) {
                listening = new HttpFront(port, Optional.empty(), false, this::controlled);
                control = listening;
            }
            return URI.create("http://127.0.0.1:" + listening.port() + "/");
        }
    }

    /// The fictional people and payers.
    public SandboxPeople people() {
        return people;
    }

    /// What it does wrong, and how slowly.
    public Script script() {
        return script;
    }

    /// The model beside the exchange, on the same port.
    public SandboxModel model() {
        return model;
    }

    /// The index of documents beside the exchange, on the same port.
    public SandboxIndex index() {
        return index;
    }

    /// What it has done.
    public Statistics statistics() {
        return new Statistics(messages.sum(), faults.sum(), delay.sum(), works.sum());
    }

    /// The certificate authority to trust, DER; empty for plain HTTP.
    public byte[] authorityCertificate() {
        return tls.map(LoopbackTls::authorityCertificate).orElse(new byte[0]);
    }

    /// A clinic's certificate for mutual TLS; empty for plain HTTP.
    public byte[] clientPkcs12(char[] pin) {
        return tls.map(authority -> authority.clientPkcs12(pin)).orElse(new byte[0]);
    }

    private void listenOrRefuse() {
        if (script.current().equals(Optional.of(Fault.DOWN))) {
            front.refuse();
        } else {
            front.listen();
        }
    }

    private HttpReply handle(HttpRequest request) {
        if (!LoopbackCaller.isMeant(request)) {
            return HttpAnswer.of(421, "text/plain", "This is the sandbox of one computer only");
        }
        if (model.takes(request)) {
            return model.answer(request);
        }
        if (index.takes(request)) {
            return index.answer(request);
        }
        if (request.path().equals("/$process-message") || request.path().equals("/%24process-message")) {
            return request.method().equals("POST")
                    ? once(request)
                    : HttpAnswer.of(405, "text/plain", "POST a message here");
        }
        return desk.answer(request);
    }

    private HttpReply controlled(HttpRequest request) {
        if (!LoopbackCaller.isMeant(request)) {
            return HttpAnswer.of(421, "text/plain", "This is the sandbox of one computer only");
        }
        boolean ofSandbox = request.path().startsWith("/sandbox/");
        if (ofSandbox && model.takes(request)) {
            return model.answer(request);
        }
        return ofSandbox && index.takes(request) ? index.answer(request) : desk.answer(request);
    }

    /// A copy of a message that is being worked on is told so (FACTS §2, duplicate handling).
    private HttpAnswer once(HttpRequest request) {
        ByteBuffer copy = ByteBuffer.wrap(request.body());
        if (!inFlight.add(copy)) {
            return exchange.inFlight(request.body()).map(Sandbox::fhir).orElseGet(() -> exchange(request));
        }
        try {
            return exchange(request);
        } finally {
            inFlight.remove(copy);
        }
    }

    private HttpAnswer exchange(HttpRequest request) {
        messages.increment();
        Optional<Fault> fault = script.take();
        if (fault.isPresent()) {
            faults.increment();
        }
        long began = System.nanoTime();
        HttpAnswer answer = played(request.body(), fault);
        long work = System.nanoTime() - began;
        works.add(work / 1000);
        Duration wait = delayOf(request.body(), fault);
        if (!wait.isZero()) {
            delay.add(wait.toNanos() / 1000);
            pause(wait);
        }
        return answer.with("X-Sandbox-Delay-Micros", Long.toString(wait.toNanos() / 1000))
                .with("X-Sandbox-Work-Micros", Long.toString(work / 1000));
    }

    /// Whatever a message does to this program, it is answered.
    private HttpAnswer played(byte[] body, Optional<Fault> fault) {
        try {
            return decided(body, fault);
        } catch (RuntimeException | StackOverflowError bug) {
            // The place only: a text of an exception may quote the message.
            LOG.error(
                    "a message could not be worked on: {} at {}", bug.getClass().getName(), place(bug));
            return HttpAnswer.of(500, FHIR, exchange.ownTrouble().body());
        }
    }

    private static String place(Throwable bug) {
        return Arrays.stream(bug.getStackTrace())
                .findFirst()
                .map(Object::toString)
                .orElse("?");
    }

    private HttpAnswer decided(byte[] body, Optional<Fault> fault) {
        boolean offline = exchange.payerOf(body).map(SandboxPayer::offline).orElse(false);
        if (fault.isEmpty()) {
            return offline ? fhir(exchange.payerOffline(body)) : fhir(exchange.process(body));
        }
        return switch (fault.get()) {
            case DOWN, RESET -> fhir(exchange.ownTrouble()).in(Manner.RESET);
            case SLOW -> fhir(exchange.process(body));
            case TIMEOUT_AFTER_RECEIPT -> fhir(exchange.process(body)).in(Manner.SILENCE);
            case TRUNCATED -> fhir(exchange.process(body)).in(Manner.HALF);
            case MALFORMED -> HttpAnswer.of(200, FHIR, "{\"resourceType\": \"Bundle\", \"entry\": [}");
            case WRONG_TYPE -> HttpAnswer.of(200, "text/html", "<html><body>Sign in to the network</body></html>");
            case SERVER_ERROR -> HttpAnswer.of(503, "text/html", "<html><body>Service unavailable</body></html>");
            case HUGE -> HttpAnswer.of(200, FHIR, " ".repeat(64 * 1024)).in(Manner.ENDLESS);
            case ERROR_OUTCOME -> fhir(exchange.ownTrouble());
            case PAYER_OFFLINE -> fhir(exchange.payerOffline(body));
        };
    }

    private Duration delayOf(byte[] body, Optional<Fault> fault) {
        if (fault.equals(Optional.of(Fault.SLOW))) {
            return SLOW;
        }
        Duration drawn;
        synchronized (random) {
            drawn = script.latency().next(random);
        }
        int extra = script.latency().p50Millis() > 0
                ? exchange.payerOf(body).map(SandboxPayer::slowMillis).orElse(0)
                : 0;
        return drawn.plusMillis(extra);
    }

    private static void pause(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0 && !Thread.currentThread().isInterrupted(); ) {
            LockSupport.parkNanos(left);
            left = until - System.nanoTime();
        }
    }

    private static HttpAnswer fhir(ProcessMessage.Processed processed) {
        return HttpAnswer.of(processed.status(), FHIR, processed.body());
    }

    @Override
    public void close() {
        front.close();
        synchronized (inFlight) {
            if (control != null) {
                control.close();
            }
        }
    }
}
