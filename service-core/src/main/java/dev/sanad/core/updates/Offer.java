package dev.sanad.core.updates;

import dev.sanad.core.kernel.Words;
import java.net.URI;

/// A newer version that fits this computer, as the signed list names it.
///
/// @param version which
/// @param notes   what is new, in both languages
/// @param from    the address of the file
/// @param size    in bytes
/// @param sha256  of the file, lower-case hexadecimal
public record Offer(Version version, Words notes, URI from, long size, String sha256) {
    /// The last part of the address: the file's name.
    public String fileName() {
        String path = from.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
