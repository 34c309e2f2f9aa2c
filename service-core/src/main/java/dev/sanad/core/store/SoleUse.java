package dev.sanad.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to use a file or a folder alone, held by a lock file beside it. The system frees it when the process
/// ends,
/// however it ends; the empty lock file stays, because removing it would let two processes lock two different
/// files.
public final class SoleUse implements AutoCloseable {
    private final FileChannel channel;

    private SoleUse(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock; empty where another process, or another part of this one, has it.
    public static Optional<SoleUse> take(Path lockFile) throws IOException {
        PrivateFiles.own(lockFile);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new SoleUse(channel));
    }

    /// Gives it back.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
