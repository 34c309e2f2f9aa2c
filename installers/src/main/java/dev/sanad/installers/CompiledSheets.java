package dev.sanad.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/// Style sheets in the form into which JavaFX would otherwise bring them at every start, on the thread that draws.
///
/// Where `name.bss` lies beside `name.css`, JavaFX reads the former.
final class CompiledSheets {
    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";

    private CompiledSheets() {}

    static boolean isSheet(String entry) {
        return entry.endsWith(TEXT);
    }

    /// What a sheet's compiled form is called.
    static String compiledName(String entry) {
        return entry.substring(0, entry.length() - TEXT.length()) + BINARY;
    }

    /// The compiled form of a sheet.
    static byte[] compiled(byte[] sheet) throws IOException {
        Path folder = Files.createTempDirectory("sheet");
        try {
            Path text = Files.write(folder.resolve("sheet" + TEXT), sheet);
            Path binary = folder.resolve("sheet" + BINARY);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            FileTree.remove(folder);
        }
    }
}
