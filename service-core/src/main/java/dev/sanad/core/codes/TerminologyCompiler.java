package dev.sanad.core.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Build step: turns the code lists under `src/main/terminology` into the tables that the program loads, one file
/// per
/// code system and an index of them. Never runs in the program.
final class TerminologyCompiler {
    /// The index's name beside the tables.
    static final String INDEX = "index";

    private static final String OWN_ARABIC = "_own-arabic.csv";

    private record Own(String system, String code) {}

    private static final class Gathered {
        private final Map<String, CodeTable.Line> lines = new LinkedHashMap<>();
        private boolean complete = true;
        private String origin = "";
    }

    private final Path lists;
    private final Map<String, Gathered> systems = new LinkedHashMap<>();
    private final Map<Own, String> ownArabic = new HashMap<>();

    private TerminologyCompiler(Path lists) {
        this.lists = lists;
    }

    /// Writes the tables.
    ///
    /// @param args the folder of the lists, the folder for the tables
    public static void main(String[] args) throws IOException {
        TerminologyCompiler compiler = new TerminologyCompiler(Path.of(args[0]));
        compiler.gather();
        compiler.write(Path.of(args[1]));
    }

    private void gather() throws IOException {
        for (NamedCsvRecord line : read(OWN_ARABIC)) {
            ownArabic.put(new Own(line.getField("canonical_url"), line.getField("code")), line.getField("arabic"));
        }
        for (NamedCsvRecord entry : read("MANIFEST.csv")) {
            if (!entry.getField("file").startsWith("_")) {
                gatherFile(entry);
            }
        }
    }

    private void gatherFile(NamedCsvRecord entry) throws IOException {
        String file = entry.getField("file");
        String url = canonical(entry.getField("canonical_url"));
        Gathered system = systems.computeIfAbsent(url, _ -> new Gathered());
        // "yes…" is the only word of the manifest that means the whole system
        system.complete &= entry.getField("complete").startsWith("yes");
        String source = entry.getField("source");
        system.origin = system.origin.isEmpty() ? source : system.origin + " + " + source;
        int count = 0;
        for (NamedCsvRecord line : read(file)) {
            String code = line.getField("code");
            String sourceArabic = column(line, "arabic");
            String arabic = sourceArabic.isBlank() ? ownArabic.getOrDefault(new Own(url, code), "") : sourceArabic;
            CodeTable.Line made =
                    new CodeTable.Line(code, line.getField("display"), arabic, column(line, "definition"));
            count++;
            if (system.lines.put(code, made) != null) {
                throw new IOException(file + ": a code stands twice");
            }
        }
        if (count != Integer.parseInt(entry.getField("codes"))) {
            throw new IOException(file + ": the manifest gives another number of codes");
        }
    }

    private static String column(NamedCsvRecord line, String name) {
        return line.findField(name).orElse("");
    }

    /// The URL before a remark in brackets.
    static String canonical(String url) {
        int remark = url.indexOf(" (");
        return remark < 0 ? url : url.substring(0, remark);
    }

    private List<NamedCsvRecord> read(String file) throws IOException {
        List<NamedCsvRecord> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(lists.resolve(file))) {
            reader.forEach(lines::add);
        }
        return lines;
    }

    private void write(Path tables) throws IOException {
        Files.createDirectories(tables);
        int number = 0;
        try (DataOutputStream index = open(tables.resolve(INDEX))) {
            index.writeInt(systems.size());
            for (Map.Entry<String, Gathered> system : systems.entrySet()) {
                String name = "t" + number++;
                List<CodeTable.Line> lines = List.copyOf(system.getValue().lines.values());
                index.writeUTF(system.getKey());
                index.writeUTF(name);
                index.writeInt(lines.size());
                index.writeBoolean(system.getValue().complete);
                index.writeUTF(system.getValue().origin);
                try (DataOutputStream table = open(tables.resolve(name))) {
                    CodeTable.write(table, system.getKey(), lines);
                }
            }
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }
}
