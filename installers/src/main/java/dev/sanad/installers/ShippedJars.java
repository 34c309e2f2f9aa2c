package dev.sanad.installers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Copies the program's jars, each made lean on the way:
///
/// - native libraries of this system lie beside the jars afterwards: nothing is unpacked into a user's
///   folder at the first start, they can be signed, and `noexec` on temporary folders does no harm;
/// those of other systems go;
/// - signatures of jars go: the package is signed as a whole, and classes of signed jars cannot be in
///   the AOT cache;
/// - classes that the program cannot reach go, and files that nobody reads there;
/// - our style sheets have their compiled form beside them;
/// - icons that the program does not name go, from their typeface and from their lists;
/// - classes of other people's jars lose what only a debugger reads: names of variables, line numbers;
/// - every entry has the same time.
final class ShippedJars {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
    private static final Pattern SQLITE = Pattern.compile("org/sqlite/native/([^/]+)/([^/]+)/[^/]+");
    private static final Pattern JNA = Pattern.compile("com/sun/jna/([a-z0-9]+)-([a-z0-9-]+)/[^/]+");
    private static final Pattern OURS = Pattern.compile("(desktop-app|service-core|sandbox)-.*");
    private static final Pattern JAVAFX_STUB = Pattern.compile("javafx-[a-z]+-[0-9.]+\\.jar");

    private final HostSystem system;
    private final String processor;
    private final long time;

    ShippedJars(HostSystem system, String processor, Instant stamp) {
        this.system = system;
        this.processor = processor;
        // Entries have local times: the same wall clock everywhere, whatever the zone of the builder.
        this.time = stamp.toEpochMilli();
    }

    /// Copies the jars of a class path and says their names, in the same order. JavaFX's jars without
    /// a system are empty and stay out.
    ///
    /// @throws IllegalArgumentException where the workstation's own jar is not the first (decision 8)
    List<String> copy(List<Path> classPath, UsedClasses used, Path into) throws IOException {
        List<String> names = new ArrayList<>();
        UsedIcons icons = UsedIcons.of(classPath);
        for (Path jar : classPath) {
            String name = jar.getFileName().toString();
            if (!JAVAFX_STUB.matcher(name).matches()) {
                copy(jar, used, icons, into);
                names.add(name);
            }
        }
        if (names.isEmpty() || !names.getFirst().startsWith("desktop-app-")) {
            throw new IllegalArgumentException("the workstation's own jar has to stand first: " + names);
        }
        return names;
    }

    private void copy(Path jar, UsedClasses used, UsedIcons icons, Path into) throws IOException {
        String name = jar.getFileName().toString();
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(into.resolve(jar.getFileName())))) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (SIGNATURE.matcher(entry.getName()).matches() || !used.keeps(name, entry.getName())) {
                    continue;
                }
                Optional<Place> place = nativeLibrary(entry.getName());
                if (place.isEmpty()) {
                    byte[] content = icons.lean(entry.getName(), read(from, entry));
                    put(to, entry.getName(), lean(name, entry.getName(), content));
                    if (OURS.matcher(name).matches() && CompiledSheets.isSheet(entry.getName())) {
                        put(to, CompiledSheets.compiledName(entry.getName()), CompiledSheets.compiled(content));
                    }
                } else if (place.get() == Place.BESIDE) {
                    Path library = Path.of(entry.getName()).getFileName();
                    Files.write(into.resolve(library), read(from, entry));
                }
            }
        }
    }

    /// The bytes of an entry as they are shipped. Line numbers of our own classes stay: support reads them.
    private static byte[] lean(String jar, String name, byte[] bytes) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            return withoutDigests(bytes);
        }
        if (!name.endsWith(".class") || !isClass(bytes)) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(0);
        boolean ours = OURS.matcher(jar).matches();
        new ClassReader(bytes).accept(ours ? new NamelessVariables(writer) : writer, ours ? 0 : ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /// A manifest without its sections for single entries, which hold what the signature was about.
    private static byte[] withoutDigests(byte[] bytes) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        if (manifest.getEntries().isEmpty()) {
            return bytes;
        }
        manifest.getEntries().clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    /// Passes a class on without the names of local variables.
    private static final class NamelessVariables extends ClassVisitor {
        NamelessVariables(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitLocalVariable(
                        String variable, String type, @Nullable String generic, Label start, Label end, int index) {
                    // It stays out.
                }
            };
        }
    }

    static boolean isClass(byte[] bytes) {
        return bytes.length > 8 && ByteBuffer.wrap(bytes).getInt() == 0xCAFEBABE;
    }

    /// Where a native library goes.
    enum Place {
        BESIDE,
        NOWHERE
    }

    /// Where an entry goes that is a native library; empty where it is none, or none that is known to
    /// be loaded from beside the jar.
    Optional<Place> nativeLibrary(String name) {
        if (!NATIVE.matcher(name).matches()) {
            return Optional.empty();
        }
        if (!name.contains("/")) {
            // The bridge to the key chain of macOS, which its jar calls .so.
            return place(system == HostSystem.MACOS || !name.startsWith("osxkeychain."));
        }
        Matcher sqlite = SQLITE.matcher(name);
        if (sqlite.matches()) {
            return place(sqlite.group(1).equals(sqliteName()) && sqlite.group(2).equals(processor));
        }
        Matcher jna = JNA.matcher(name);
        if (jna.matches()) {
            String wanted = processor.equals("x86_64") ? "x86-64" : processor;
            return place(jna.group(1).equals(jnaName()) && jna.group(2).equals(wanted));
        }
        return Optional.empty();
    }

    private static Optional<Place> place(boolean ours) {
        return Optional.of(ours ? Place.BESIDE : Place.NOWHERE);
    }

    private String sqliteName() {
        return switch (system) {
            case LINUX -> "Linux";
            case WINDOWS -> "Windows";
            case MACOS -> "Mac";
        };
    }

    private String jnaName() {
        return switch (system) {
            case LINUX -> "linux";
            case WINDOWS -> "win32";
            case MACOS -> "darwin";
        };
    }

    private void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).toLocalDateTime());
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }

    private static byte[] read(ZipFile from, ZipEntry entry) throws IOException {
        try (InputStream in = from.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /// The names of the classes below some folders of the jars, sorted: what training loads although
    /// no tour does.
    ///
    /// @param lines folders, each perhaps only for one system (`linux: com/…`); `#` begins a remark
    static List<String> classes(List<Path> jars, List<String> lines, HostSystem system) {
        List<String> folders = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .filter(line ->
                        !line.contains(":") || line.startsWith(system.name().toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
        return jars.stream()
                .flatMap(jar -> classes(jar).stream())
                .filter(name -> folders.stream().anyMatch(name::startsWith))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .filter(name -> !name.endsWith("-info"))
                .sorted()
                .distinct()
                .toList();
    }

    private static List<String> classes(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
