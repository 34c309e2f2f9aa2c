package dev.sanad.core.codes;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The code tables of the build: the index is read on first use, a table when one of its codes is first asked
/// for. Kept after that. Safe for any thread; two threads that ask at once read a table once.
final class Terminology {
    private record Entry(String name, CodeService.SystemFacts facts) {}

    private final Object lock = new Object();
    private final ConcurrentMap<String, CodeTable> tables = new ConcurrentHashMap<>();
    private @Nullable Map<String, Entry> index;

    /// The table of a system, or null where the system is unknown. Messages also name systems with a version
    /// behind, a slash at the end, or in other letters' case.
    @Nullable
    CodeTable table(String system) {
        CodeTable ready = tables.get(system);
        if (ready != null) {
            return ready;
        }
        String known = index().containsKey(system) ? system : spelled(system);
        Entry entry = index().get(known);
        return entry == null ? null : tables.computeIfAbsent(known, _ -> load(entry.name()));
    }

    private String spelled(String system) {
        String plain = system.strip().replaceFirst("\\|.*$", "").replaceFirst("/+$", "");
        return index().keySet().stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .orElse("");
    }

    /// All systems, in the manifest's order.
    List<String> systems() {
        return List.copyOf(index().keySet());
    }

    Optional<CodeService.SystemFacts> facts(String system) {
        return Optional.ofNullable(index().get(system)).map(Entry::facts);
    }

    Coded coded(String system, String code) {
        CodeTable table = table(system);
        int place = table == null ? -1 : table.place(code);
        return table == null || place < 0
                ? new Coded(system, code, code.isBlank() ? Words.same("?") : Words.same(code))
                : table.at(place);
    }

    boolean contains(String system, String code) {
        CodeTable table = table(system);
        return table != null && table.place(code) >= 0;
    }

    List<Coded> all(String system) {
        CodeTable table = table(system);
        return table == null ? List.of() : table.codes();
    }

    /// How many tables have been read.
    int loaded() {
        return tables.size();
    }

    /// Whether the index has been read.
    boolean isTouched() {
        synchronized (lock) {
            return index != null;
        }
    }

    private Map<String, Entry> index() {
        synchronized (lock) {
            if (index == null) {
                index = readIndex();
            }
            return index;
        }
    }

    private static Map<String, Entry> readIndex() {
        try (DataInputStream in = open(TerminologyCompiler.INDEX)) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String url = in.readUTF();
                String name = in.readUTF();
                int codes = in.readInt();
                boolean complete = in.readBoolean();
                entries.put(url, new Entry(name, new CodeService.SystemFacts(url, codes, complete, in.readUTF())));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own code tables cannot be read", e);
        }
    }

    private static CodeTable load(String name) {
        try (DataInputStream in = open(name)) {
            return CodeTable.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("a code table of the program cannot be read", e);
        }
    }

    private static DataInputStream open(String name) throws IOException {
        InputStream in = Terminology.class.getResourceAsStream("tables/" + name);
        if (in == null) {
            throw new IOException("missing: tables/" + name);
        }
        return new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }
}
