package dev.sanad.desktop.kit.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// The dark pixels of a picture on white: how dark each column of a band of rows is. FX thread.
final class Ink {
    /// Device pixels per pixel: finer than a screen, so that a difference of a letter is no rounding matter.
    static final int SCALE = 2;

    private final WritableImage picture;

    private Ink(WritableImage picture) {
        this.picture = picture;
    }

    /// @param area in the node's own parent coordinates
    static Ink of(Node node, Rectangle2D area) {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.WHITE);
        how.setTransform(Transform.scale(SCALE, SCALE));
        how.setViewport(new Rectangle2D(
                area.getMinX() * SCALE, area.getMinY() * SCALE, area.getWidth() * SCALE, area.getHeight() * SCALE));
        return new Ink(node.snapshot(how, null));
    }

    /// Darkness (0 to 1 per device pixel) of each column between two rows, in pixels from the top of the picture.
    double[] columns(double top, double bottom) {
        int from = Math.max(0, (int) Math.round(top * SCALE));
        int to = Math.min((int) picture.getHeight(), (int) Math.round(bottom * SCALE));
        double[] columns = new double[(int) picture.getWidth()];
        PixelReader pixels = picture.getPixelReader();
        for (int y = from; y < to; y++) {
            for (int x = 0; x < columns.length; x++) {
                columns[x] += 1 - pixels.getColor(x, y).getBrightness();
            }
        }
        return columns;
    }

    double height() {
        return picture.getHeight() / SCALE;
    }

    void save(Path png) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Files.createDirectories(png.getParent());
        ImageIO.write(image, "png", png.toFile());
    }

    static double sum(double[] columns) {
        double sum = 0;
        for (double column : columns) {
            sum += column;
        }
        return sum;
    }

    /// First column with ink; the number of columns when there is none.
    static int first(double[] columns) {
        int i = 0;
        while (i < columns.length && columns[i] < 0.05) {
            i++;
        }
        return i;
    }

    /// Last column with ink; -1 when there is none.
    static int last(double[] columns) {
        int i = columns.length - 1;
        while (i >= 0 && columns[i] < 0.05) {
            i--;
        }
        return i;
    }

    /// The share of ink that stands in other columns, between 0 (same) and 1 (nothing in common), at the best
    /// alignment.
    /// Both are blurred a little first: letters lie on fractions of pixels.
    static double difference(double[] one, double[] other) {
        double best = 1;
        double total = sum(one) + sum(other);
        double[] a = blurred(one);
        double[] b = blurred(other);
        for (int shift = -b.length; shift <= a.length; shift++) {
            double common = 0;
            for (int i = Math.max(0, shift); i < Math.min(a.length, b.length + shift); i++) {
                common += Math.min(a[i], b[i - shift]);
            }
            best = Math.min(best, 1 - 2 * common / total);
        }
        return best;
    }

    private static double[] blurred(double[] columns) {
        double[] blurred = new double[columns.length];
        for (int at = 0; at < columns.length; at++) {
            double sum = 0;
            for (int i = at - 2; i <= at + 2; i++) {
                sum += i < 0 || i >= columns.length ? 0 : columns[i];
            }
            blurred[at] = sum / 5;
        }
        return blurred;
    }
}
