package dev.sanad.desktop.kit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// The typefaces that the program brings along, so that a machine without any shows Arabic and Latin in one design.
///
/// Call [#load] before any text is laid out: a font loaded later garbles letters that were laid out before it. Name
/// fonts by
/// family, in the stylesheet (`-fx-font-family`) or with `Font.font(family, size)`.
///
/// The digits of all faces are tabular as they are (each 600/1000 of the size wide). Characters 0–9 are drawn as
/// such
/// in
/// Arabic text too: JavaFX substitutes no other digits. The riyal sign U+20C1 is not in these faces: money says
/// "SAR"
/// or
/// "ر.س".
public final class Fonts {
    /// Regular and bold: the family of all ordinary text. There is no weight in between, because JavaFX on Linux
    /// draws
    /// the
    /// Arabic of any other weight with the regular outlines.
    public static final String FAMILY = "IBM Plex Sans Arabic";

    /// Every character of one width; Latin only. For raw messages and keys.
    public static final String MONO_FAMILY = "IBM Plex Mono";

    private Fonts() {}

    /// Makes the families above known to JavaFX, once per process; later calls cost nothing. Any thread.
    ///
    /// @return the loaded faces
    /// @throws ExceptionInInitializerError when a face is missing or damaged: the program must not start without
    public static List<Font> load() {
        return Loaded.FACES;
    }

    /// Loading once is what class initialisation is for.
    private static final class Loaded {
        static final List<Font> FACES = List.of(
                face("IBMPlexSansArabic-Regular.woff", FAMILY),
                face("IBMPlexSansArabic-Bold.woff", FAMILY),
                face("IBMPlexMono-Regular.woff", MONO_FAMILY));

        static {
            shapeOnce(FACES.getFirst());
        }

        /// What the first text of a process costs (tables of scripts and directions, the shaper) is not left to the
        /// thread that shows the window.
        private static void shapeOnce(Font face) {
            Text text = new Text("سند Sanad 1");
            text.setFont(face);
            if (text.getLayoutBounds().isEmpty()) {
                throw new IllegalStateException("text in the bundled typeface has no size");
            }
        }
    }

    /// @throws IllegalStateException when the file is not a face of that family
    static Font face(String file, String family) {
        return face(Fonts.class.getResourceAsStream("fonts/" + file), file, family);
    }

    /// Makes a face known to JavaFX and closes the stream.
    ///
    /// @param file called so where it is missing or damaged
    /// @throws IllegalStateException when the stream is absent or holds no face of that family
    static Font face(@Nullable InputStream stream, String file, String family) {
        try (InputStream in = stream) {
            Font font = in == null ? null : Font.loadFont(in, Font.getDefault().getSize());
            if (font == null || !font.getFamily().equals(family)) {
                throw new IllegalStateException("bundled font " + file + " did not load as \"" + family + "\" but as "
                        + (font == null ? "nothing" : "\"" + font.getFamily() + "\""));
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("bundled font " + file, e);
        }
    }
}
