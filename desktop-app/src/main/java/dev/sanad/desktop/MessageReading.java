package dev.sanad.desktop;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.nphies.tools.NphiesCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What `sanad inspect` says about a file, for the window.
final class MessageReading {
    private MessageReading() {}

    static String read(Path file, Language language) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        String[] arguments = {"inspect", file.toString(), "--lang", language.tag()};
        new NphiesCommand().run(arguments, out, out);
        return text.toString(StandardCharsets.UTF_8);
    }
}
