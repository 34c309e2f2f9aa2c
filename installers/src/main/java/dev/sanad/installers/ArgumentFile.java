package dev.sanad.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An argument file with places to be filled: `{name}`. Filled once, so that what a tool was given can
/// be read afterwards.
final class ArgumentFile {
    private ArgumentFile() {}

    /// Fills the places and writes the result.
    ///
    /// @return `@<file>`, as tools of the JDK take it
    static String fill(Path file, Map<String, String> places, Path into) throws IOException {
        Files.createDirectories(into);
        Path filled = into.resolve(file.getFileName());
        Files.writeString(filled, fill(Files.readString(file), places));
        return "@" + filled;
    }

    /// Backslashes are doubled: between quotes they are escapes to the tools.
    static String fill(String text, Map<String, String> places) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue().replace("\\", "\\\\"));
        }
        if (filled.matches("(?s).*\\{[a-z]+}.*")) {
            throw new IllegalArgumentException("a place was not filled:\n" + filled);
        }
        return filled;
    }

    /// The arguments of one kind in a filled file: the values behind `--java-options`, in order.
    static List<String> values(String text, String option) {
        return text.lines()
                .filter(line -> line.startsWith(option + " "))
                .map(line -> line.substring(option.length()).strip())
                .toList();
    }
}
