package dev.sanad.desktop;

import com.gluonhq.attach.storage.StorageService;
import dev.sanad.core.session.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/// Where this workstation keeps its data: a folder of its own where the operating system wants such folders;
/// where that cannot be made, the private storage of Gluon Attach, which on a desktop is one folder shared by
/// all its programs.
final class DataPlace {
    private DataPlace() {}

    /// The folder, made for this user alone where it does not exist. The sandbox has one of its own, so that
    /// fictional and real people never meet.
    static Path find(Map<String, String> environment, boolean sandbox) {
        try {
            return Files.createDirectories(conventional(environment, sandbox), forOneUser());
        } catch (IOException e) {
            return fallback(sandbox).orElseThrow(() -> new UncheckedIOException("no folder for the data", e));
        }
    }

    /// Where the folder is to be; nothing is made.
    static Path conventional(Map<String, String> environment, boolean sandbox) {
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "");
        return DataFolder.standard(sandbox ? "sandbox" : "clinic", system, home, environment);
    }

    /// On Windows a user's folders are theirs alone anyway.
    private static FileAttribute<?>[] forOneUser() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Optional<Path> fallback(boolean sandbox) {
        return StorageService.create()
                .flatMap(StorageService::getPrivateStorage)
                .map(folder -> folder.toPath().resolve(sandbox ? "sanad-sandbox" : "sanad-clinic"));
    }
}
