package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.desktop.SoleWindow.Claim;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two starts with one data folder, over a real lock and a real socket.
class SoleWindowTest {
    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Optional<Path>> raised = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private SoleWindow first(Path data) throws Exception {
        if (SoleWindow.claim(data, Optional.empty()) instanceof Claim.First(SoleWindow window)) {
            return window;
        }
        throw new AssertionError("not the first");
    }

    private Optional<Path> heard() throws InterruptedException {
        return Objects.requireNonNull(raised.poll(30, TimeUnit.SECONDS), "nothing was heard");
    }

    @Test
    void theSecondAsksTheFirstToComeToTheFrontAndHandsItsFileOver() throws Exception {
        try (SoleWindow window = first(folder)) {
            window.listen(threads, raised::add);
            assertThat(SoleWindow.claim(folder, Optional.empty())).isEqualTo(new Claim.Another(true));
            assertThat(heard()).isEmpty();
            Path file = folder.resolve("رسالة 1.nphies");
            assertThat(SoleWindow.claim(folder, Optional.of(file))).isEqualTo(new Claim.Another(true));
            assertThat(heard()).contains(file.toAbsolutePath());
        }
    }

    @Test
    void theFolderIsFreeAgainWhenTheWindowIsClosed() throws Exception {
        first(folder).close();
        assertThat(folder.resolve("window.sock")).doesNotExist();
        first(folder).close();
    }

    @Test
    void aSocketLeftBehindByOneThatWasKilledIsNoObstacle() throws Exception {
        Files.writeString(folder.resolve("window.sock"), "left behind");
        try (SoleWindow window = first(folder)) {
            window.listen(threads, raised::add);
            assertThat(SoleWindow.claim(folder, Optional.empty())).isEqualTo(new Claim.Another(true));
        }
    }

    @Test
    void oneThatDoesNotListenIsSaidNotToAnswer() throws Exception {
        try (SoleWindow window = first(folder)) {
            assertThat(SoleWindow.claim(folder, Optional.empty(), Duration.ofMillis(50)))
                    .isEqualTo(new Claim.Another(false));
            assertThat(window).isNotNull();
        }
    }

    @Test
    void oneThatIsStillStartingIsWaitedFor() throws Exception {
        try (SoleWindow window = first(folder)) {
            Future<Claim> second = threads.submit(() -> SoleWindow.claim(folder, Optional.empty()));
            window.listen(threads, raised::add);
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Claim.Another(true));
            assertThat(heard()).isEmpty();
        }
    }

    @Test
    void oneThatIsClosedBeforeItListensLeavesNoSocket() throws Exception {
        SoleWindow window = first(folder);
        window.close();
        window.listen(Runnable::run, raised::add);
        assertThat(folder.resolve("window.sock")).doesNotExist();
    }

    @Test
    void nonsenseAtTheSocketRaisesNothingAndTheNextIsHeard() throws Exception {
        try (SoleWindow window = first(folder)) {
            window.listen(threads, raised::add);
            assertThat(SoleWindow.claim(folder, Optional.empty())).isEqualTo(new Claim.Another(true));
            assertThat(heard()).isEmpty();
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(SoleWindow.socket(folder)))) {
                channel.write(ByteBuffer.wrap("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII)));
            } catch (java.io.IOException closedEarly) {
                assertThat(closedEarly).hasMessageContaining("pipe");
            }
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(SoleWindow.socket(folder)))) {
                channel.write(ByteBuffer.wrap("raise \0\n".getBytes(StandardCharsets.US_ASCII)));
                channel.read(ByteBuffer.allocate(1));
            }
            assertThat(SoleWindow.claim(folder, Optional.empty())).isEqualTo(new Claim.Another(true));
            assertThat(heard()).isEmpty();
            assertThat(raised).isEmpty();
        }
    }

    @Test
    void aDeepFolderHasItsSocketElsewhere() throws Exception {
        Path deep = folder.resolve("d".repeat(120));
        assertThat(SoleWindow.socket(deep).toString().length()).isLessThan(104);
        try (SoleWindow window = first(deep)) {
            window.listen(threads, raised::add);
            assertThat(SoleWindow.claim(deep, Optional.empty())).isEqualTo(new Claim.Another(true));
        }
    }

    @Test
    void twoFoldersHaveTwoWindows() throws Exception {
        try (SoleWindow one = first(folder.resolve("one"));
                SoleWindow two = first(folder.resolve("two"))) {
            assertThat(one).isNotSameAs(two);
        }
    }
}
