package dev.sanad.core.session;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.store.PrivateFiles;
import dev.sanad.core.store.SoleUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder with everything that one profile keeps, used by one process at a time.
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String PROGRAM = "Sanad";

    private final Path folder;
    private final SoleUse soleUse;

    private DataFolder(Path folder, SoleUse soleUse) {
        this.folder = folder;
        this.soleUse = soleUse;
    }

    /// Where the operating system wants the data of a program to be, with the profile's name below.
    ///
    /// @param profile     e.g. `sandbox`
    /// @param os          the system property `os.name`
    /// @param home        the system property `user.home`
    /// @param environment the process's environment
    public static Path standard(String profile, String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return from(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve(PROGRAM)
                    .resolve(profile);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support").resolve(PROGRAM).resolve(profile);
        }
        return from(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve(PROGRAM.toLowerCase(Locale.ROOT))
                .resolve(profile);
    }

    /// The specification of XDG says that a relative path is to be ignored.
    private static Path from(@Nullable String configured, Path otherwise) {
        return configured == null
                        || configured.isBlank()
                        || !Path.of(configured).isAbsolute()
                ? otherwise
                : Path.of(configured);
    }

    /// Takes a folder, and makes it where it does not exist. `STO-005` where another process has it. Blocks on the
    /// disk.
    public static Outcome<DataFolder> open(Path folder) {
        return PrivateFiles.folder(folder).then(DataFolder::take);
    }

    private static Outcome<DataFolder> take(Path folder) {
        try {
            Optional<SoleUse> sole = SoleUse.take(folder.resolve("sanad.lock"));
            return sole.map(lock -> Outcome.done(new DataFolder(folder, lock)))
                    .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.STORE_IN_USE)));
        } catch (IOException e) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.STORE_FAILED, "taking the data folder", e));
        }
    }

    /// The folder itself.
    public Path path() {
        return folder;
    }

    /// The look of the window.
    public Path appearance() {
        return folder.resolve("appearance.json");
    }

    Path vault() {
        return folder.resolve("vault.json");
    }

    Path clinic() {
        return folder.resolve("clinic.db");
    }

    Path cache() {
        return folder.resolve("cache.db");
    }

    Path auditAnchor() {
        return folder.resolve("audit.anchor");
    }

    /// Gives the folder back.
    @Override
    public void close() {
        try {
            soleUse.close();
        } catch (IOException e) {
            SupportReference.logged(LOG, FailureCode.STORE_FAILED, "giving back the data folder", e);
        }
    }
}
