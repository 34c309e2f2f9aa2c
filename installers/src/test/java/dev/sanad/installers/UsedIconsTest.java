package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.Ikon;

/// The shipped jars themselves: the workstation's and the icon pack's, as the packer gets them.
class UsedIconsTest {
    private static final Path SOURCES = Path.of("../desktop-app/src/main/java");
    private static final Pattern NAMED = Pattern.compile("\\b(MaterialDesign[A-Z])\\.([A-Z][A-Z0-9_]+)\\b");
    private static final String FACE =
            "META-INF/resources/materialdesign2/7.4.47/fonts/materialdesignicons-webfont.ttf";

    @TempDir
    static Path folder;

    private static Path pack;
    private static UsedIcons icons;

    @BeforeAll
    static void read() throws IOException {
        Path program = part("desktop-app");
        pack = part("ikonli-materialdesign2-pack");
        icons = UsedIcons.of(List.of(Files.isDirectory(program) ? packed(program) : program, pack));
    }

    private static Path part(String name) {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(each -> each.contains(name))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    /// Where the workstation is not packed yet, its folder of classes as a jar.
    private static Path packed(Path classes) throws IOException {
        Path jar = folder.resolve("desktop-app-1.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static Map<String, Set<String>> namedInTheSources() throws IOException {
        Map<String, Set<String>> named = new TreeMap<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (MatchResult found :
                        NAMED.matcher(Files.readString(file)).results().toList()) {
                    named.computeIfAbsent("org/kordamp/ikonli/materialdesign2/" + found.group(1), _ -> new TreeSet<>())
                            .add(found.group(2));
                }
            }
        }
        return named;
    }

    @Test
    void everyIconThatTheSourcesNameIsFoundAndNoneIsLookedUpByItsText() throws IOException {
        assertThat(icons.constants()).isEqualTo(namedInTheSources());
        assertThat(icons.characters()).hasSizeGreaterThan(80);
        try (Stream<Path> all = Files.walk(Path.of("../desktop-app/src/main"))) {
            for (Path file : all.filter(each -> each.toString().matches(".*\\.(java|css|properties)"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("mdi2", "-fx-icon-code");
            }
        }
    }

    @Test
    void theListsHoldTheUsedIconsAsTheyWereAndNoOthers() throws Exception {
        Path lean = folder.resolve("lean.jar");
        try (ZipFile from = new ZipFile(pack.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(lean))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(icons.lean(entry.getName(), from.getInputStream(entry).readAllBytes()));
            }
        }
        URL[] core = {Ikon.class.getProtectionDomain().getCodeSource().getLocation()};
        try (URLClassLoader shared = new URLClassLoader(core, ClassLoader.getPlatformClassLoader());
                URLClassLoader before =
                        new URLClassLoader(new URL[] {pack.toUri().toURL()}, shared);
                URLClassLoader after =
                        new URLClassLoader(new URL[] {lean.toUri().toURL()}, shared)) {
            for (Map.Entry<String, Set<String>> list : icons.constants().entrySet()) {
                String type = list.getKey().replace('/', '.');
                Map<String, String> kept = described(after.loadClass(type));
                assertThat(kept.keySet()).as(type).isEqualTo(list.getValue());
                assertThat(described(before.loadClass(type))).as(type).containsAllEntriesOf(kept);
            }
        }
    }

    /// Name, text and character of each icon of a list; each is also found by its text.
    private static Map<String, String> described(Class<?> list) throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (Object each : list.getEnumConstants()) {
            Enum<?> icon = (Enum<?>) each;
            Object text = list.getMethod("getDescription").invoke(icon);
            assertThat(list.getMethod("findByDescription", String.class).invoke(null, text))
                    .isSameAs(icon);
            all.put(icon.name(), text + " " + list.getMethod("getCode").invoke(icon));
        }
        return all;
    }

    @Test
    void theFaceDrawsEveryUsedIconAsBeforeAndIsSmall() throws IOException {
        byte[] whole = face();
        byte[] cut = icons.lean(FACE, whole);

        assertThat(cut.length).isLessThan(whole.length / 20);
        try (TrueTypeFont before = new TTFParser().parse(new RandomAccessReadBuffer(whole));
                TrueTypeFont after = new TTFParser().parse(new RandomAccessReadBuffer(cut))) {
            assertThat(after.getName()).isEqualTo(before.getName());
            assertThat(after.getNumberOfGlyphs()).isEqualTo(icons.characters().size() + 1);
            for (int character : icons.characters()) {
                assertThat(drawn(after, character))
                        .as(Integer.toHexString(character))
                        .isNotEmpty()
                        .isEqualTo(drawn(before, character));
            }
        }
    }

    private static List<String> drawn(TrueTypeFont face, int character) throws IOException {
        int glyph = face.getUnicodeCmapLookup().getGlyphId(character);
        List<String> drawn = new ArrayList<>();
        double[] at = new double[6];
        for (var path = face.getGlyph().getGlyph(glyph).getPath().getPathIterator(null); !path.isDone(); path.next()) {
            drawn.add(path.currentSegment(at) + " "
                    + java.util.Arrays.stream(at).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        }
        drawn.add("width " + face.getAdvanceWidth(glyph));
        return drawn.size() == 1 ? List.of() : drawn;
    }

    private static byte[] face() throws IOException {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            return zip.getInputStream(zip.getEntry(FACE)).readAllBytes();
        }
    }

    @Test
    void anIconThatTheFaceDoesNotHaveIsRefused() throws IOException {
        byte[] whole = face();
        assertThatThrownBy(() -> IconFace.only(whole, new TreeSet<>(Set.of(0xFFFFD))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ffffd");
    }
}
