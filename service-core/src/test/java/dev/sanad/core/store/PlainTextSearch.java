package dev.sanad.core.store;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks for texts in the raw bytes of every file of a folder, in UTF-8 and both orders of UTF-16.
public final class PlainTextSearch {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private PlainTextSearch() {}

    /// The files that hold one of the texts; empty is good.
    public static List<String> filesWith(Path folder, List<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] content = content(file);
            for (String text : texts) {
                for (Charset charset : CHARSETS) {
                    if (contains(content, text.getBytes(charset))) {
                        found.add(file.getFileName() + " in " + charset);
                    }
                }
            }
        }
        return found;
    }

    /// A file may be renamed or folded away between listing and reading.
    private static byte[] content(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException goneMeanwhile) {
            return new byte[0];
        }
    }

    static boolean contains(byte[] content, byte[] wanted) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
