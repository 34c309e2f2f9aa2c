package dev.sanad.core.updates;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches lists and files. Nothing of the workstation is told but its version. Blocks; call it on `io`.
final class UpdateLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateLine.class);
    private static final int LARGEST_LIST = 256 * 1024;
    private static final Duration LIST_TIME = Duration.ofSeconds(30);
    private static final Duration FILE_TIME = Duration.ofMinutes(30);

    private final OkHttpClient lists;
    private final OkHttpClient files;
    private final String agent;

    UpdateLine(Version running) {
        agent = "Sanad/" + running;
        // A list may be moved to another https address, never from https to something less.
        lists = new OkHttpClient.Builder()
                .followSslRedirects(false)
                .callTimeout(LIST_TIME)
                .build();
        files = lists.newBuilder().callTimeout(FILE_TIME).build();
    }

    /// The bytes at an address. `UPD-001` where they do not come, or are more than a list can be.
    Outcome<byte[]> list(URI address) {
        try (Response response = lists.newCall(request(address)).execute()) {
            if (!response.isSuccessful()) {
                return notFetched("status " + response.code());
            }
            byte[] bytes = response.body().byteStream().readNBytes(LARGEST_LIST + 1);
            return bytes.length > LARGEST_LIST ? notFetched("too large") : Outcome.done(bytes);
        } catch (IOException e) {
            return notFetched(e.getClass().getSimpleName());
        }
    }

    /// Fetches a file to the folder under its own name. What is longer, shorter or other than what was signed is
    /// thrown away: `UPD-002`.
    Outcome<Path> file(Offer offer, Path folder) {
        Path part = folder.resolve(offer.fileName() + ".part");
        try {
            try (Response response = files.newCall(request(offer.from())).execute()) {
                if (!response.isSuccessful()) {
                    return notFetched("status " + response.code());
                }
                if (!copy(response.body().byteStream(), part, offer)) {
                    return notGenuine();
                }
            }
            Path file = folder.resolve(offer.fileName());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.done(file);
        } catch (IOException e) {
            return notFetched(e.getClass().getSimpleName());
        } finally {
            discard(part);
        }
    }

    /// Whether a file is what was signed. `UPD-002` where it is not; it is removed then.
    static Outcome<Path> verify(Path file, Offer offer) {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            if (Files.size(file) == offer.size() && hex(in.getMessageDigest()).equals(offer.sha256())) {
                return Outcome.done(file);
            }
        } catch (IOException e) {
            return notFetched(e.getClass().getSimpleName());
        }
        discard(file);
        return notGenuine();
    }

    private static boolean copy(InputStream from, Path part, Offer offer) throws IOException {
        MessageDigest digest = sha256();
        long left = offer.size() + 1;
        byte[] buffer = new byte[64 * 1024];
        try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            for (int read = from.read(buffer); read >= 0 && left > 0; read = from.read(buffer)) {
                int take = (int) Math.min(read, left);
                out.write(buffer, 0, take);
                left -= take;
            }
        }
        return left == 1 && hex(digest).equals(offer.sha256());
    }

    private Request request(URI address) {
        return new Request.Builder()
                .url(address.toString())
                .header("User-Agent", agent)
                .build();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            SupportReference.logged(LOG, FailureCode.FILE_NOT_WRITTEN, "throwing a fetched file away", e);
        }
    }

    private static <T> Outcome<T> notFetched(String why) {
        return Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_FETCHED, why));
    }

    private static <T> Outcome<T> notGenuine() {
        return Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_GENUINE, "file"));
    }

    @Override
    public void close() {
        lists.dispatcher().cancelAll();
        lists.connectionPool().evictAll();
    }
}
