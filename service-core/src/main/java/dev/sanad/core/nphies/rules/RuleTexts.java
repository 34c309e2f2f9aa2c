package dev.sanad.core.nphies.rules;

import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is said of broken rules: `code`, severity, English, Arabic.
///
/// @param version of the data
/// @param texts   by rule code
record RuleTexts(String version, Map<String, RulePack.Text> texts) {
    private static final Pattern VERSION = Pattern.compile("version ([0-9.]+\\d)");

    static RuleTexts load(String resource) {
        String version = RuleTable.lines(resource).stream()
                .filter(line -> line.startsWith("#"))
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        Map<String, RulePack.Text> texts = new LinkedHashMap<>();
        for (List<String> cells : RuleTable.rows(resource, 4)) {
            Words words = new Words(cells.get(2), cells.get(3));
            if (texts.put(cells.get(0), new RulePack.Text(Severity.valueOf(cells.get(1)), words)) != null) {
                throw new IllegalStateException(resource + " has two texts for " + cells.get(0));
            }
        }
        return new RuleTexts(version, texts);
    }
}
