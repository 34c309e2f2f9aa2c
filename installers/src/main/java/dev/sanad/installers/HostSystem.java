package dev.sanad.installers;

import java.util.List;
import java.util.Locale;

/// The systems for which there are packages. Packages can be made on their own system only.
enum HostSystem {
    LINUX(List.of("deb", "rpm", "portable")),
    WINDOWS(List.of("msi", "exe", "portable")),
    MACOS(List.of("dmg", "pkg", "portable"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> kinds;

    HostSystem(List<String> kinds) {
        this.kinds = kinds;
    }

    /// What can be made here.
    List<String> kinds() {
        return kinds;
    }

    /// Lower case, as in file names and in the list of updates.
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// This system.
    ///
    /// @param os the system property `os.name`
    static HostSystem of(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /// The processor as Java libraries name it in their folders: `x86_64` or `aarch64`.
    static String processor(String arch) {
        return arch.equals("aarch64") || arch.equals("arm64") ? "aarch64" : "x86_64";
    }
}
