package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.view.Memory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small choices in a properties file of the data folder. Losing it loses nothing but comfort: what cannot be
/// read is
/// taken as empty, and a failed write is logged.
public final class PropertiesMemory implements Memory {
    private static final Logger LOG = LoggerFactory.getLogger(PropertiesMemory.class);

    private final Path file;
    private final Executor io;
    private final Runnable save;
    private final Properties choices = new Properties();
    private final Object writing = new Object();
    private boolean closed;

    public PropertiesMemory(Path file, Executor io, FramePulse pulse) {
        this.file = file;
        this.io = io;
        this.save = pulse.coalesce(this::save);
        read();
    }

    @Override
    public String get(String key, String fallback) {
        return choices.getProperty(key, fallback);
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(choices.setProperty(key, value))) {
            save.run();
        }
    }

    /// Writes now, on this thread.
    public void flush() {
        write(text());
    }

    /// Writes for the last time. What is put later is still answered, but not kept.
    public void close() {
        closed = true;
        flush();
    }

    private void read() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            choices.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the choices of this workstation could not be read; they start anew", e);
        }
    }

    private void save() {
        if (closed) {
            return;
        }
        String text = text();
        io.execute(() -> write(text));
    }

    private String text() {
        StringWriter out = new StringWriter();
        choices.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> out.append(escaped(key))
                        .append('=')
                        .append(escaped(choices.getProperty(key)))
                        .append('\n'));
        return out.toString();
    }

    private void write(String text) {
        synchronized (writing) {
            try {
                Path next = file.resolveSibling(file.getFileName() + ".new");
                Files.writeString(next, text);
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                LOG.warn("the choices of this workstation could not be written", e);
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replace(":", "\\:")
                .replace(" ", "\\ ")
                .replace("\n", "\\n");
    }
}
