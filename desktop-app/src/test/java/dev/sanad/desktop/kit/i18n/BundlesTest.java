package dev.sanad.desktop.kit.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundles beside each other and beside the sources.
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN_ONLY_IS_RIGHT = Pattern.compile("[\\p{ASCII}·–×µ]*");

    @Test
    void bothLanguagesHoldTheSameKeys() throws IOException {
        Map<String, Path> english = bundles("en");
        Map<String, Path> arabic = bundles("ar");
        assertThat(english).isNotEmpty();
        assertThat(arabic.keySet()).isEqualTo(english.keySet());
        for (String name : english.keySet()) {
            assertThat(load(get(arabic, name)).keySet())
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(
                            load(get(english, name)).keySet());
        }
    }

    @Test
    void everyTextIsInItsLanguageAndTakesTheSameArguments() throws IOException {
        Map<String, Path> arabic = bundles("ar");
        for (var bundle : bundles("en").entrySet()) {
            Map<String, String> en = load(bundle.getValue());
            Map<String, String> ar = load(get(arabic, bundle.getKey()));
            en.forEach((key, text) -> {
                assertThat(key).startsWith(bundle.getKey() + ".");
                assertThat(text).as(key).isNotBlank();
                assertThat(ARABIC.matcher(text).find()).as(key + " in English").isFalse();
                assertThat(arguments(get(ar, key))).as(key).isEqualTo(arguments(text));
                boolean words = Pattern.compile("[a-z]{4,}").matcher(text).find();
                if (words && !LATIN_ONLY_IS_RIGHT.matcher(get(ar, key)).matches()) {
                    assertThat(ARABIC.matcher(get(ar, key)).find())
                            .as(key + " in Arabic")
                            .isTrue();
                }
            });
        }
    }

    @Test
    void everyKeyInTheSourcesExistsAndEveryKeyIsUsed() throws IOException {
        Set<String> known = new TreeSet<>();
        Map<String, Path> bundles = bundles("en");
        for (Path file : bundles.values()) {
            known.addAll(load(file).keySet());
        }
        Set<String> literals = literals(bundles.keySet());
        List<String> prefixes = literals.stream()
                .filter(each -> !known.contains(each))
                .map(each -> each.endsWith(".") ? each : each + ".")
                .toList();
        Set<String> unused = new TreeSet<>(known);
        // The kit offers words to every feature, also to those that are not written yet.
        unused.removeIf(key -> key.startsWith("kit.")
                || literals.contains(key)
                || prefixes.stream().anyMatch(key::startsWith));
        Set<String> absent = new TreeSet<>(literals);
        absent.removeIf(each -> known.contains(each) || isPrefix(each, known) || isCommandOrId(each));
        assertThat(absent).as("keys without a text").isEmpty();
        assertThat(unused).as("texts that nobody uses").isEmpty();
    }

    private static boolean isPrefix(String literal, Set<String> known) {
        String prefix = literal.endsWith(".") ? literal : literal + ".";
        return known.stream().anyMatch(key -> key.startsWith(prefix));
    }

    /// Names of commands, tables, memories and files look like keys; they are told by where they stand.
    private static boolean isCommandOrId(String literal) {
        return literal.endsWith(".css") || literal.endsWith(".csv") || literal.endsWith(".properties");
    }

    private static Set<String> literals(Set<String> bundles) throws IOException {
        Pattern key = Pattern.compile("\"((?:" + String.join("|", bundles) + ")\\.[A-Za-z0-9._-]+)\"");
        Pattern identity = Pattern.compile(
                "(?:new Command\\(|commands\\(\\)\\s*\\.find\\(|Tables\\.create\\(\\s*ui,|memory\\(\\)\\s*\\.(?:get|put)\\()\\s*$");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Matcher matcher = key.matcher(text);
                while (matcher.find()) {
                    String before = text.substring(Math.max(0, matcher.start() - 60), matcher.start());
                    if (!identity.matcher(before).find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }

    private static <T> T get(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static List<Integer> arguments(String pattern) {
        if (!pattern.contains("{")) {
            return List.of();
        }
        List<Integer> seen = new ArrayList<>();
        new MessageFormat(pattern);
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            seen.add(Integer.valueOf(matcher.group(1)));
        }
        return seen.stream().distinct().sorted().toList();
    }

    private static Map<String, Path> bundles(String language) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        String ending = "_" + language + ".properties";
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("dev/sanad/desktop"))) {
            files.filter(path -> path.toString().endsWith(ending)).forEach(path -> {
                String file = path.getFileName().toString();
                found.put(file.substring(0, file.length() - ending.length()), path);
            });
        }
        return found;
    }

    private static Map<String, String> load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
