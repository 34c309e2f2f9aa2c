package dev.sanad.installers;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// The program's icon, a teal shield with a white cross, drawn once and written in every format that a
/// system wants.
final class ShieldIcon {
    private static final double GRID = 64;
    private static final Color LIGHT = new Color(0x14A08F);
    private static final Color DARK = new Color(0x0B655C);
    /// Sizes that Windows looks for.
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);
    /// Types of Apple's format by size in pixels.
    private static final Map<String, Integer> ICNS =
            new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32, "ic12", 64));

    private ShieldIcon() {}

    /// A square picture.
    static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = image.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            brush.setTransform(AffineTransform.getScaleInstance(size / GRID, size / GRID));
            brush.setPaint(new GradientPaint(0, 2, LIGHT, 0, 62, DARK));
            brush.fill(shield());
            brush.setPaint(Color.WHITE);
            brush.fill(new RoundRectangle2D.Double(27.5, 17, 9, 29, 4, 4));
            brush.fill(new RoundRectangle2D.Double(17.5, 27, 29, 9, 4, 4));
        } finally {
            brush.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Path2D shield() {
        Path2D path = new Path2D.Double();
        path.moveTo(32, 2);
        path.curveTo(40, 7.5, 48.5, 9.5, 58, 10);
        path.lineTo(58, 29);
        path.curveTo(58, 45.5, 47.5, 56.5, 32, 62);
        path.curveTo(16.5, 56.5, 6, 45.5, 6, 29);
        path.lineTo(6, 10);
        path.curveTo(15.5, 9.5, 24, 7.5, 32, 2);
        path.closePath();
        return path;
    }

    /// The same as a drawing.
    static byte[] svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
                  <defs><linearGradient id="t" x1="0" y1="0" x2="0" y2="1">
                    <stop offset="0" stop-color="#14a08f"/><stop offset="1" stop-color="#0b655c"/>
                  </linearGradient></defs>
                  <path fill="url(#t)" d="M32 2C40 7.5 48.5 9.5 58 10V29C58 45.5 47.5 56.5 32 62C16.5 56.5 6 45.5 6 29V10C15.5 9.5 24 7.5 32 2Z"/>
                  <rect x="27.5" y="17" width="9" height="29" rx="2" fill="#fff"/>
                  <rect x="17.5" y="27" width="29" height="9" rx="2" fill="#fff"/>
                </svg>
                """.getBytes(StandardCharsets.UTF_8);
    }

    /// For Windows: a directory of pictures, each a PNG.
    static byte[] ico() throws IOException {
        int entry = 16;
        int header = 6;
        int at = header + entry * ICO.size();
        ByteBuffer directory = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO) {
            byte[] picture = png(size);
            // 256 is written as zero.
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(picture.length).putInt(at + pictures.size());
            pictures.writeBytes(picture);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(directory.array());
        all.writeBytes(pictures.toByteArray());
        return all.toByteArray();
    }

    /// For macOS: blocks of a type, a length and a PNG.
    static byte[] icns() throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> type : ICNS.entrySet()) {
            blocks.writeBytes(block(type.getKey(), png(type.getValue())));
        }
        return block("icns", blocks.toByteArray());
    }

    private static byte[] block(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + content.length)
                .put(content)
                .array();
    }
}
