package dev.sanad.desktop.eligibility.proof;

import dev.sanad.desktop.eligibility.answer.AnswerReport;
import java.util.ArrayList;
import java.util.List;
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

/// Lays a report out on A4 pages. Used on the JavaFX thread; the pages can be printed as they are, or
/// photographed for
/// the PDF.
public final class ProofPages {
    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    private static final double BODY = 716;
    private static final double DOTS_PER_INCH = 220;
    private static final String STYLES = "/dev/sanad/desktop/eligibility/proof.css";

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

    /// The pages as pictures with their text.
    List<PaperPage> photographed() {
        return pages.stream().map(ProofPages::photograph).toList();
    }

    private static List<VBox> filled(List<Region> blocks, boolean arabic) {
        List<VBox> bodies = new ArrayList<>();
        VBox body = body();
        bodies.add(body);
        for (Region block : blocks) {
            body.getChildren().add(block);
            if (heightOf(body, arabic) > BODY && body.getChildren().size() > 1) {
                body.getChildren().remove(block);
                body = body();
                bodies.add(body);
                body.getChildren().add(block);
            }
        }
        return bodies;
    }

    private static VBox body() {
        VBox body = new VBox();
        body.getStyleClass().add("proof-body");
        return body;
    }

    private static double heightOf(VBox body, boolean arabic) {
        BorderPane probe = page(body, "", "", arabic);
        probe.applyCss();
        probe.layout();
        double height = body.prefHeight(body.getWidth());
        probe.setCenter(null);
        if (probe.getScene() != null) {
            probe.getScene().setRoot(new VBox());
        }
        return height;
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

    private static PaperPage photograph(Region page) {
        page.applyCss();
        page.layout();
        double scale = DOTS_PER_INCH / 72;
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(Color.WHITE);
        int width = (int) Math.round(WIDTH * scale);
        int height = (int) Math.round(HEIGHT * scale);
        WritableImage image = page.snapshot(how, new WritableImage(width, height));
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        List<PaperLine> lines = new ArrayList<>();
        collect(page, lines);
        return new PaperPage(width, height, pixels, lines);
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
