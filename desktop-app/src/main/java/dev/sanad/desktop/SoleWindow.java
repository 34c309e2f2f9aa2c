package dev.sanad.desktop;

import dev.sanad.core.store.SoleUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window for each data folder. The first start holds a lock and, once its window is there, listens at a local
/// socket beside it; a later one asks it to come to the front, and ends.
final class SoleWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoleWindow.class);
    private static final int LONGEST_PATH = 96;
    private static final int LONGEST_LINE = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
    private static final String RAISE = "raise";
    private static final String HEARD = "heard";

    private final SoleUse lock;
    private final Path socket;
    private @Nullable ServerSocketChannel server;
    private boolean closed;

    private SoleWindow(SoleUse lock, Path socket) {
        this.lock = lock;
        this.socket = socket;
    }

    /// What became of asking for the window.
    sealed interface Claim {
        /// This is the only one.
        record First(SoleWindow window) implements Claim {}

        /// There is another, and it was asked to come to the front.
        ///
        /// @param heard whether it answered
        record Another(boolean heard) implements Claim {}
    }

    /// Claims the window of a data folder.
    ///
    /// @param file to be shown by whoever has the window; empty for none
    /// @throws IOException where the folder cannot be used at all
    static Claim claim(Path data, Optional<Path> file) throws IOException {
        return claim(data, file, PATIENCE);
    }

    /// The same, waiting no longer than that for the other one.
    static Claim claim(Path data, Optional<Path> file, Duration patience) throws IOException {
        Files.createDirectories(data);
        Path socket = socket(data);
        Optional<SoleUse> lock = SoleUse.take(data.resolve("window.lock"));
        return lock.isEmpty()
                ? new Claim.Another(ask(socket, file, System.nanoTime() + patience.toNanos()))
                : new Claim.First(new SoleWindow(lock.get(), socket));
    }

    /// Names of sockets are short on every system; a deep data folder has its socket among the
    /// temporary files.
    static Path socket(Path data) {
        Path beside = data.toAbsolutePath().resolve("window.sock");
        if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            return beside;
        }
        String name = "sanad-" + System.getProperty("user.name", "") + "-"
                + HexFormat.of().toHexDigits(data.toAbsolutePath().toString().hashCode()) + ".sock";
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp")).resolve(name);
    }

    private static boolean ask(Path socket, Optional<Path> file, long end) {
        try (SocketChannel channel = connect(socket, end)) {
            OutputStream out = Channels.newOutputStream(channel);
            String line = file.map(path -> RAISE + " " + path.toAbsolutePath()).orElse(RAISE);
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return HEARD.equals(answer(channel, end));
        } catch (IOException e) {
            LOG.warn(
                    "the window that is open does not answer ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    /// One that is still starting does not listen yet.
    private static SocketChannel connect(Path socket, long end) throws IOException {
        while (true) {
            try {
                return SocketChannel.open(UnixDomainSocketAddress.of(socket));
            } catch (IOException notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /// What the other one says; empty where it says nothing until then.
    private static String answer(SocketChannel channel, long end) throws IOException {
        channel.configureBlocking(false);
        ByteBuffer said = ByteBuffer.allocate(HEARD.length() + 1);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            long left = millisUntil(end);
            while (said.hasRemaining() && left > 0) {
                selector.select(left);
                selector.selectedKeys().clear();
                if (channel.read(said) < 0) {
                    break;
                }
                left = millisUntil(end);
            }
        }
        return new String(said.array(), 0, said.position(), StandardCharsets.UTF_8).strip();
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    /// Listens on a thread of an executor until it is closed. The socket is opened there and not with the claim: what
    /// the first socket of a process costs would be on the way to the first frame.
    ///
    /// @param raised told on that thread, with the file that is to be shown
    void listen(Executor threads, Consumer<Optional<Path>> raised) {
        threads.execute(() -> {
            try {
                ServerSocketChannel opened = open();
                while (opened.isOpen()) {
                    hearNext(opened, threads, raised);
                }
            } catch (IOException e) {
                LOG.warn("a second start will not be heard ({})", e.getClass().getSimpleName());
            }
        });
    }

    private synchronized ServerSocketChannel open() throws IOException {
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server = opened;
        if (closed) {
            opened.close();
        } else {
            Files.deleteIfExists(socket);
            opened.bind(UnixDomainSocketAddress.of(socket));
        }
        return opened;
    }

    private static void hearNext(ServerSocketChannel server, Executor threads, Consumer<Optional<Path>> raised) {
        try {
            SocketChannel channel = server.accept();
            threads.execute(() -> hear(channel, raised));
        } catch (IOException e) {
            if (server.isOpen()) {
                LOG.warn("a second start could not be heard ({})", e.getClass().getSimpleName());
            }
        }
    }

    private static void hear(SocketChannel accepted, Consumer<Optional<Path>> raised) {
        try (SocketChannel channel = accepted) {
            String line = line(channel);
            if (line.equals(RAISE) || line.startsWith(RAISE + " ")) {
                String file = line.substring(RAISE.length()).strip();
                raised.accept(file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)));
                Channels.newOutputStream(channel).write((HEARD + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | InvalidPathException e) {
            LOG.warn("a second start could not be understood ({})", e.getClass().getSimpleName());
        }
    }

    private static String line(SocketChannel channel) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
            lock.close();
        } catch (IOException e) {
            LOG.warn(
                    "the window's socket could not be given back ({})",
                    e.getClass().getSimpleName());
        }
    }
}
