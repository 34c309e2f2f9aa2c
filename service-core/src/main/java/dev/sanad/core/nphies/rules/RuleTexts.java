package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the data of a rule pack: one line a rule, `code`, severity, English, Arabic between tabs.
final class RuleTexts {
    private static final Pattern VERSION = Pattern.compile("version ([0-9.]+\\d)");

    private final String version;
    private final Map<String, RulePack.Text> texts;

    private RuleTexts(String version, Map<String, RulePack.Text> texts) {
        this.version = version;
        this.texts = texts;
    }

    static RuleTexts load(String resource) {
        try (InputStream in = RuleTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the rule pack " + resource + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static RuleTexts parse(String file) {
        String version = "";
        Map<String, RulePack.Text> texts = new LinkedHashMap<>();
        for (String line : file.lines().toList()) {
            if (line.startsWith("#")) {
                Matcher found = VERSION.matcher(line);
                version = found.find() ? found.group(1) : version;
            } else if (!line.isBlank()) {
                String[] cells = line.split("\t", -1);
                texts.put(cells[0], new RulePack.Text(Severity.valueOf(cells[1]), new Words(cells[2], cells[3])));
            }
        }
        return new RuleTexts(version, texts);
    }

    String version() {
        return version;
    }

    Map<String, RulePack.Text> texts() {
        return texts;
    }
}
