package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.operations.Operations;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Alarms and dashboard name figures; each of them has to be in what a real workstation really tells.
@ExtendWith(HeadlessFx.class)
class ExportedFiguresTest {
    private static final Path OPS = Path.of("..", "docs", "operations");
    private static final Pattern NAME = Pattern.compile("\\b(?:sanad|jvm|process|system)_[a-z_]+(?<!_)\\b(?![:\"])");
    private static final Pattern TAG = Pattern.compile("([a-z_]+)=\"([a-zA-Z.-]+)\"");

    @TempDir
    Path folder;

    @Test
    void everyFigureInTheFilesExistsInARealScrape() throws Exception {
        Set<String> told = new TreeSet<>();
        String scrape;
        try (OpenWorkstation workstation = OpenWorkstation.in(folder)) {
            workstation.ask(workstation.patients().getFirst());
            // The pauses of the collector are told once there was one.
            System.gc();
            Operations operations = workstation.core().operations();
            OpenWorkstation.done(
                    operations.change(now -> now.withEndpoint(true, 0)).join());
            scrape = get(
                    operations.endpoint().get().address().orElseThrow().resolve("/metrics"),
                    Files.readString(operations.tokenFile()));
        }
        scrape.lines().filter(line -> !line.startsWith("#")).forEach(line -> told.add(line.replaceAll("[{ ].*", "")));
        assertThat(told).contains("sanad_workflow_seconds_bucket", "jvm_memory_used_bytes");

        for (String file : Set.of("prometheus-rules.yml", "grafana-dashboard.json")) {
            String text = Files.readString(OPS.resolve(file));
            assertThat(names(text)).as(file).isNotEmpty().isSubsetOf(told);
            for (String tag : tags(text)) {
                assertThat(scrape).as(file + " " + tag).contains(tag);
            }
        }
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(expressions(text));
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    /// Tags that are asked for by value, such as `queue="outbox"`.
    private static Set<String> tags(String text) {
        Set<String> tags = new TreeSet<>();
        Matcher matcher = TAG.matcher(expressions(text));
        while (matcher.find()) {
            if (!matcher.group(1).equals("job")) {
                tags.add(matcher.group());
            }
        }
        return tags;
    }

    private static String expressions(String text) {
        StringBuilder all = new StringBuilder();
        if (text.startsWith("{")) {
            for (JsonNode panel : new JsonMapper().readTree(text).path("panels")) {
                panel.path("targets")
                        .forEach(target ->
                                all.append(target.path("expr").asString("")).append('\n'));
            }
        } else {
            text.lines()
                    .filter(line -> line.strip().startsWith("expr:"))
                    .forEach(line -> all.append(line).append('\n'));
        }
        return all.toString();
    }

    private static String get(URI address, String token) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
