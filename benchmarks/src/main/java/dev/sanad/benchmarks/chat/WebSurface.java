package dev.sanad.benchmarks.chat;

import java.util.List;
import javafx.concurrent.Worker;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;

/// A browser engine: one text node per frame, scrolled to the end. Plain text.
final class WebSurface implements Surface {
    private final WebView web = new WebView();
    private final StackPane root = new StackPane(web);

    @Override
    public String name() {
        return "WebView";
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(List<String> messages) {
        StringBuilder html = new StringBuilder("<body style='font-family:sans-serif'>");
        messages.forEach(message -> html.append("<div dir=auto style='white-space:pre-wrap'>")
                .append(message.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</div>"));
        html.append("<div id=a dir=auto style='white-space:pre-wrap'></div></body>");
        web.getEngine().loadContent(html.toString());
    }

    @Override
    public boolean isReady() {
        return web.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED;
    }

    @Override
    public void write(List<String> tokens) {
        web.getEngine()
                .executeScript("document.getElementById('a').appendChild(document.createTextNode("
                        + quoted(String.join("", tokens))
                        + "));window.scrollTo(0,document.body.scrollHeight);");
    }

    private static String quoted(String token) {
        return "\"" + token.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
