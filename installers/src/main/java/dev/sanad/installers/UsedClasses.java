package dev.sanad.installers;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Which classes of the jars can be reached from the program. Errs on the side of keeping: a class is reached by any
/// text in a reached class that could be its name, by the lists of services whose interface is reached or not ours,
/// and by the other text files of the jars. What names are composed of while the program runs is not seen; jars of
/// which that is known are left whole (`args/lean.args`).
final class UsedClasses {
    private static final Pattern NAME = Pattern.compile("[\\w$-]+(?:[./][\\w$-]+)+");
    private static final Pattern DESCRIBED = Pattern.compile("L([\\w/$-]+);");
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/[0-9]+/(.*)");
    private static final Pattern TEXT = Pattern.compile(".*\\.(interceptors|properties|css|factories|xml|json|config)");
    private static final String SERVICES = "META-INF/services/";

    private final List<String> whole;
    private final List<String> drop;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> services = new HashMap<>();
    private final Set<String> roots = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    private UsedClasses(List<String> whole, List<String> drop) {
        this.whole = whole;
        this.drop = drop;
    }

    /// Reads the jars.
    ///
    /// @param lines of `lean.args`
    static UsedClasses of(List<Path> jars, List<String> lines) throws IOException {
        UsedClasses used = new UsedClasses(values(lines, "whole:"), values(lines, "drop:"));
        for (Path jar : jars) {
            used.read(jar);
        }
        used.follow();
        return used;
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .toList();
    }

    /// Whether an entry of a jar stays in.
    boolean keeps(String jar, String entry) {
        if (drop.stream().anyMatch(entry::startsWith)) {
            return false;
        }
        return isWhole(jar) || className(entry).map(reached::contains).orElse(true);
    }

    private boolean isWhole(String jar) {
        return whole.stream().anyMatch(jar::startsWith);
    }

    private void read(Path file) throws IOException {
        String jar = file.getFileName().toString();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                Optional<String> type = className(name);
                if (drop.stream().anyMatch(name::startsWith) || entry.isDirectory()) {
                    continue;
                }
                if (type.isPresent()) {
                    named.computeIfAbsent(type.get(), _ -> new HashSet<>()).addAll(names(bytes(zip, entry)));
                    if (isWhole(jar)) {
                        roots.add(type.get());
                    }
                } else if (name.startsWith(SERVICES)) {
                    String service = name.substring(SERVICES.length()).replace('.', '/');
                    services.computeIfAbsent(service, _ -> new HashSet<>()).addAll(names(text(zip, entry)));
                } else if (TEXT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    roots.addAll(names(text(zip, entry)));
                }
            }
        }
    }

    private void follow() {
        services.forEach((service, providers) -> {
            if (named.containsKey(service)) {
                named.computeIfAbsent(service, _ -> new HashSet<>()).addAll(providers);
            } else {
                roots.addAll(providers);
            }
        });
        Deque<String> left = new ArrayDeque<>(roots);
        while (!left.isEmpty()) {
            String next = left.pop();
            Set<String> further = named.get(next);
            if (further != null && reached.add(next)) {
                left.addAll(further);
            }
        }
    }

    /// The class that an entry holds, for whichever version of Java.
    private static Optional<String> className(String entry) {
        if (!entry.endsWith(".class") || entry.endsWith("module-info.class")) {
            return Optional.empty();
        }
        Matcher versioned = VERSIONED.matcher(entry);
        String plain = versioned.matches() ? versioned.group(1) : entry;
        return Optional.of(plain.substring(0, plain.length() - ".class".length()));
    }

    private static Set<String> names(byte[] bytes) {
        Set<String> names = new HashSet<>();
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof ClassEntry type) {
                names.add(type.asInternalName());
            } else if (entry instanceof Utf8Entry text) {
                names.addAll(names(text.stringValue()));
            }
        }
        return names;
    }

    /// Everything in a text that could be the name of a class.
    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        for (Matcher found = NAME.matcher(text); found.find(); ) {
            names.add(found.group().replace('.', '/'));
        }
        for (Matcher found = DESCRIBED.matcher(text); found.find(); ) {
            names.add(found.group(1));
        }
        return names;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        return new String(bytes(zip, entry), StandardCharsets.UTF_8);
    }
}
