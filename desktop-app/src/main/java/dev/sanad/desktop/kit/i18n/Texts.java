package dev.sanad.desktop.kit.i18n;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The texts of the workstation in the language of the moment. Used on the JavaFX thread.
///
/// The first segment of a key names the bundle: `patients.list.title` stands in
/// `dev/sanad/desktop/patients/patients_en.properties` and `…_ar.properties`. Values are MessageFormat patterns
/// where
/// arguments are given, else taken as they stand. Digits are Western in both languages.
public final class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final ObjectProperty<Language> language;
    private final Map<String, Map<String, String>> bundles = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    public Texts(Language language) {
        this.language = new SimpleObjectProperty<>(this, "language", language);
    }

    /// The language of the moment; setting it changes every text on the screen.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// The language of the moment.
    public Language language() {
        return language.get();
    }

    /// Whether the screen is in Arabic.
    public boolean isArabic() {
        return language() == Language.AR;
    }

    /// A text that follows the language, and those arguments that are observable.
    public ObservableValue<String> of(String key, @Nullable Object... arguments) {
        List<Observable> sources = new ArrayList<>(List.of(language));
        for (Object argument : arguments) {
            if (argument instanceof ObservableValue<?> value) {
                sources.add(value);
            }
        }
        return Bindings.createStringBinding(() -> get(key, arguments), sources.toArray(Observable[]::new));
    }

    /// A text as it is now.
    public String get(String key, @Nullable Object... arguments) {
        String pattern = pattern(key, language());
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] values = Arrays.stream(arguments).map(Texts::value).toArray();
        return new MessageFormat(pattern, language().locale()).format(values);
    }

    /// The text of a constant: key `<prefix>.<NAME>`.
    public ObservableValue<String> ofEnum(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    /// The text of a constant as it is now.
    public String getEnum(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    /// Words of the core as they read now.
    public String in(Words words) {
        return words.in(language());
    }

    /// Words of the core, following the language.
    public ObservableValue<String> words(Words words) {
        return live(() -> in(words));
    }

    /// Any text that is made anew when the language or another source changes.
    public ObservableValue<String> live(Supplier<String> text, Observable... sources) {
        Observable[] all = Arrays.copyOf(sources, sources.length + 1);
        all[sources.length] = language;
        return Bindings.createStringBinding(text::get, all);
    }

    /// Whether a key exists in the language of the moment.
    public boolean has(String key) {
        return bundle(key, language()).containsKey(key);
    }

    /// Keys that were asked for and do not exist; empty in a sound program.
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    private String pattern(String key, Language in) {
        String found = bundle(key, in).get(key);
        if (found == null) {
            if (missing.add(key + "_" + in.tag())) {
                LOG.error("no text for {} in {}", key, in.tag());
            }
            return "⟦" + key + "⟧";
        }
        return found;
    }

    private Map<String, String> bundle(String key, Language in) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(name + "_" + in.tag(), file -> load(name, file));
    }

    private static Map<String, String> load(String name, String file) {
        String path = "/dev/sanad/desktop/" + name + "/" + file + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                LOG.error("no bundle {}", path);
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(each -> texts.put(each, properties.getProperty(each)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(@Nullable Object argument) {
        return argument instanceof ObservableValue<?> observable ? observable.getValue() : argument;
    }
}
