package dev.sanad.desktop.tour;

import dev.sanad.desktop.kit.fx.FxExecutor.SlowTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Writes what a tour found as `report.html` to look at and `report.json` to compute with.
final class TourReport {
    private TourReport() {}

    static void write(Path folder, TourResult result) throws IOException {
        Files.writeString(folder.resolve("report.json"), json(result));
        Files.writeString(folder.resolve("report.html"), html(result));
    }

    static String json(TourResult result) {
        String pictures = result.pictures().stream().map(TourReport::json).collect(Collectors.joining(",\n    "));
        return """
                {
                  "good": %s,
                  "pictures": [
                    %s
                  ],
                  "faults": %s,
                  "exceptions": %s,
                  "slowTasks": %d,
                  "busyTasks": %d,
                  "longestTaskMs": %d,
                  "worstTasks": %s,
                  "busiestTasks": %s,
                  "busiestTasksAtStart": %s,
                  "looks": %d,
                  "longestLookMs": %d
                }
                """.formatted(
                        result.isGood(),
                        pictures,
                        list(result.faults()),
                        list(result.exceptions()),
                        result.slowTasks(),
                        result.busyTasks(),
                        result.longestMs(),
                        list(told(result.worst())),
                        list(told(result.busiest())),
                        list(told(result.begun())),
                        result.looking().times(),
                        result.looking().longestNanos() / 1_000_000);
    }

    /// The tasks that held the screen's thread longest, a line each.
    static List<String> told(List<SlowTask> tasks) {
        return tasks.stream()
                .map(task ->
                        "%.1f ms (%.1f ms of work) %s".formatted(task.nanos() / 1e6, task.busy() / 1e6, task.name()))
                .toList();
    }

    private static String json(TourPicture picture) {
        return "{\"name\": %s, \"state\": %s, \"language\": %s, \"theme\": %s, \"file\": %s, \"width\": %d, \"height\": %d, \"findings\": %s}"
                .formatted(
                        quoted(picture.stop()),
                        quoted(picture.state()),
                        quoted(picture.language()),
                        quoted(picture.theme()),
                        quoted(picture.file()),
                        picture.width(),
                        picture.height(),
                        list(picture.findings()));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(TourReport::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static String html(TourResult result) {
        String pictures = result.pictures().stream().map(TourReport::figure).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Tour of Sanad</title>
                <style>
                body{font:15px/1.5 system-ui,sans-serif;margin:32px;background:#f3f6f8;color:#1c2733}
                main{display:grid;grid-template-columns:repeat(auto-fill,minmax(620px,1fr));gap:24px}
                figure{margin:0;background:#fff;border:1px solid #e3e9ec;border-radius:10px;padding:12px}
                img{width:100%%;border-radius:6px} li{color:#b4232c}
                </style>
                <h1>Tour of Sanad</h1>
                <p>%d pictures, %d findings of layout, %d faults, %d exceptions; %d tasks held the screen's thread for more
                than 50 ms, the longest took %d ms.</p><ul>%s</ul><details><summary>The worst ten</summary><ol>%s</ol></details><details><summary>The ten that worked longest</summary><ol>%s</ol></details><main>%s</main></html>
                """.formatted(
                        result.pictures().size(),
                        result.findings(),
                        result.faults().size(),
                        result.exceptions().size(),
                        result.slowTasks(),
                        result.longestMs(),
                        items(result.faults()) + items(result.exceptions()),
                        items(told(result.worst())),
                        items(told(result.busiest())),
                        pictures);
    }

    private static String figure(TourPicture picture) {
        String name = (picture.stop() + " " + picture.state()).strip();
        return "<figure><a href=\"%s\"><img src=\"%s\" alt=\"%s\" loading=\"lazy\"></a><figcaption><b>%s</b> · %s · %s · %d×%d<ul>%s</ul></figcaption></figure>%n"
                .formatted(
                        escaped(picture.file()),
                        escaped(picture.file()),
                        escaped(name),
                        escaped(name),
                        picture.language(),
                        picture.theme(),
                        picture.width(),
                        picture.height(),
                        items(picture.findings()));
    }

    private static String items(List<String> texts) {
        return texts.stream().map(text -> "<li>" + escaped(text) + "</li>").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
