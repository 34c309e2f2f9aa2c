package dev.sanad.desktop.eligibility.proof;

import dev.sanad.desktop.eligibility.answer.AnswerReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.Transform;

/// Lays a report out on A4 pages, on any thread; the pages can be printed on the JavaFX thread as they are, or
/// photographed for
/// the PDF.
public final class ProofPages {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    private static final double BODY = 716;
    private static final double DOTS_PER_INCH = 220;
    private static final String STYLES = "/dev/sanad/desktop/eligibility/proof.css";

    private static final int STRIP = 160;

    private final List<Region> pages = new ArrayList<>();

    /// @param footer stands below every page, before the page's number
    public ProofPages(AnswerReport report, String footer) {
        boolean arabic = report.language().isRightToLeft();
        List<VBox> bodies = filled(ProofBlocks.nodes(report), arabic);
        for (int at = 0; at < bodies.size(); at++) {
            pages.add(page(bodies.get(at), footer, (at + 1) + " / " + bodies.size(), arabic));
        }
    }

    /// The pages as nodes, 595 × 842 units of a point each.
    public List<Region> nodes() {
        return List.copyOf(pages);
    }

    /// The pages as pictures with their text, drawn strip by strip, so that the screen goes on meanwhile.
    ///
    /// @param frames runs a piece of work on the JavaFX thread, a frame for each
    CompletableFuture<List<PaperPage>> photographed(Executor frames) {
        CompletableFuture<List<PaperPage>> done = CompletableFuture.completedFuture(List.of());
        for (Region page : pages) {
            done = done.thenCompose(before -> photograph(page, frames).thenApply(now -> {
                List<PaperPage> all = new ArrayList<>(before);
                all.add(now);
                return List.copyOf(all);
            }));
        }
        return done;
    }

    /// Blocks one below the other until a page is full. All are measured at once, as they would stand on one long page.
    private static List<VBox> filled(List<Region> blocks, boolean arabic) {
        VBox ruler = body();
        ruler.getChildren().addAll(blocks);
        BorderPane probe = page(ruler, "", "", arabic);
        probe.applyCss();
        probe.layout();
        List<Double> heights =
                blocks.stream().map(block -> block.prefHeight(ruler.getWidth())).toList();
        double spacing = ruler.getSpacing();
        ruler.getChildren().clear();
        List<VBox> bodies = new ArrayList<>();
        VBox body = body();
        bodies.add(body);
        double height = 0;
        for (int at = 0; at < blocks.size(); at++) {
            boolean first = body.getChildren().isEmpty();
            double next = height + (first ? 0 : spacing) + heights.get(at);
            if (next > BODY && !first) {
                body = body();
                bodies.add(body);
                next = heights.get(at);
            }
            body.getChildren().add(blocks.get(at));
            height = next;
        }
        return bodies;
    }

    private static VBox body() {
        VBox body = new VBox();
        body.getStyleClass().add("proof-body");
        return body;
    }

    private static BorderPane page(VBox body, String footer, String number, boolean arabic) {
        BorderPane page = new BorderPane(body);
        page.getStyleClass().add("proof-page");
        page.setNodeOrientation(arabic ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        BorderPane below = new BorderPane();
        below.getStyleClass().add("proof-footer");
        below.setLeft(new Label(footer));
        below.setRight(new Label(number));
        page.setBottom(below);
        page.setMinSize(WIDTH, HEIGHT);
        page.setPrefSize(WIDTH, HEIGHT);
        page.setMaxSize(WIDTH, HEIGHT);
        Scene scene = new Scene(page, WIDTH, HEIGHT, Color.WHITE);
        scene.getStylesheets().add(STYLES);
        return page;
    }

    private static CompletableFuture<PaperPage> photograph(Region page, Executor frames) {
        double scale = DOTS_PER_INCH / 72;
        int width = (int) Math.round(WIDTH * scale);
        int height = (int) Math.round(HEIGHT * scale);
        int[] pixels = new int[width * height];
        List<PaperLine> lines = new ArrayList<>();
        CompletableFuture<Void> done = CompletableFuture.runAsync(
                () -> {
                    page.applyCss();
                    page.layout();
                    collect(page, lines);
                },
                frames);
        for (int top = 0; top < height; top += STRIP) {
            int from = top;
            done = done.thenRunAsync(
                    () -> draw(page, scale, new Rectangle2D(0, from, width, Math.min(STRIP, height - from)), pixels),
                    frames);
        }
        return done.thenApply(_ -> new PaperPage(width, height, pixels, lines));
    }

    private static void draw(Region page, double scale, Rectangle2D strip, int[] pixels) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(Color.WHITE);
        how.setViewport(strip);
        int width = (int) strip.getWidth();
        int height = (int) strip.getHeight();
        WritableImage image = page.snapshot(how, new WritableImage(width, height));
        int offset = ((int) strip.getMinY()) * width;
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, offset, width);
    }

    private static void collect(Node node, List<PaperLine> lines) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
                place(text, line, lines);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, lines));
        }
    }

    private static void place(Text text, TextLineInfo line, List<PaperLine> lines) {
        int end = Math.min(line.end(), text.getText().length());
        if (line.start() >= end) {
            return;
        }
        Rectangle2D box = line.bounds();
        Bounds at = text.localToScene(
                new javafx.geometry.BoundingBox(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
        lines.add(new PaperLine(
                text.getText().substring(line.start(), end),
                at.getMinX(),
                at.getMinY(),
                at.getWidth(),
                at.getHeight()));
    }
}
