package dev.sanad.core.store;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folders and small files that only this user of the computer may read. Blocks on the disk.
public final class PrivateFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFiles() {}

    /// The folder that a file lies in.
    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder");
        }
        return folder;
    }

    /// Makes a folder, where it does not exist, that only this user may enter.
    public static Outcome<Path> folder(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (POSIX) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            return Outcome.done(folder);
        } catch (IOException e) {
            return failed("making a folder", e);
        }
    }

    /// Makes sure that only this user may read a file, and makes it where it does not exist, empty.
    static void own(Path file) throws IOException {
        if (!POSIX) {
            // The folder of a user is theirs alone on Windows.
            return;
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    /// Replaces a small file in one step: a reader sees the old one or the new one, also after a power loss.
    public static Outcome<Path> replace(Path file, byte[] content) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                if (POSIX) {
                    Files.setPosixFilePermissions(next, OWNER_ONLY);
                }
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(folderOf(file));
            return Outcome.done(file);
        } catch (IOException e) {
            return failed("replacing a file", e);
        }
    }

    /// Removes files; those that do not exist are no trouble.
    public static Outcome<Integer> delete(Path... files) {
        int deleted = 0;
        try {
            for (Path file : files) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            }
            return Outcome.done(deleted);
        } catch (IOException e) {
            return failed("removing a file", e);
        }
    }

    /// The new name is durable only when the folder is; Windows cannot open a folder and needs no such step.
    private static void syncFolder(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static <T> Outcome<T> failed(String what, IOException e) {
        return Outcome.failed(SupportReference.logged(LOG, FailureCode.STORE_FAILED, what, e));
    }
}
