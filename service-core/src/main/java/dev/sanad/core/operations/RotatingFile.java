package dev.sanad.core.operations;

import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A file of lines that only this user of the computer may read. When it is full it is put aside as `<name>.1` and
/// begun anew; the oldest of those put aside is thrown away. Blocks on the disk; one thread at a time.
final class RotatingFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final long fullAt;
    private final int aside;

    /// @param fullAt bytes
    /// @param aside  how many full ones are kept
    RotatingFile(Path file, long fullAt, int aside) {
        this.file = file;
        this.fullAt = fullAt;
        this.aside = aside;
    }

    /// Adds lines.
    synchronized void append(List<String> lines) throws IOException {
        PrivateFiles.folder(folder());
        if (Files.exists(file) && Files.size(file) >= fullAt) {
            rotate();
        }
        boolean fresh = !Files.exists(file);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            if (fresh && POSIX) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    private Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UncheckedIOException(new IOException("a file lies in a folder"));
        }
        return folder;
    }

    private void rotate() throws IOException {
        Files.deleteIfExists(numbered(aside));
        for (int number = aside - 1; number >= 1; number--) {
            if (Files.exists(numbered(number))) {
                Files.move(numbered(number), numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    /// The files that exist, newest first.
    List<Path> files() {
        List<Path> all = new ArrayList<>();
        all.add(file);
        for (int number = 1; number <= aside; number++) {
            all.add(numbered(number));
        }
        return all.stream().filter(Files::exists).toList();
    }
}
