package dev.sanad.desktop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.font.CharToGlyphMapper;
import com.sun.javafx.font.PrismFontFactory;
import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.theme.Fonts;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the texts of the program may contain, given what the bundled faces hold and JavaFX draws.
@ExtendWith(HeadlessFx.class)
class BundleTextsTest {
    private static final String DIRECTION_MARKS = "\u200E\u200F";
    private static final String MARKS_BELOW = "\u0650\u064D";
    private static final String ISOLATES = "\u2066\u2067\u2068\u2069";

    @ParameterizedTest
    @ValueSource(strings = {"IBM Plex Sans Arabic", "IBM Plex Sans Arabic Bold"})
    void everyCharacterIsInEveryFace(String face) {
        Fonts.load();
        CharToGlyphMapper glyphs = PrismFontFactory.getFontFactory()
                .getFontResource(face, null, false)
                .getGlyphMapper();
        Set<String> missing = new TreeSet<>();
        characters()
                .filter(c -> c >= ' ' && DIRECTION_MARKS.indexOf(c) < 0)
                .filter(c -> glyphs.charToGlyph(c) == glyphs.getMissingGlyphCode())
                .forEach(c -> missing.add("U+%04X".formatted(c)));
        assertThat(missing).isEmpty();
    }

    /// JavaFX draws every vowel mark where the font has it by default, which in this font is above: a kasra would
    /// read
    /// as a
    /// fatha.
    @Test
    void noVowelMarkBelowALetter() {
        assertThat(characters().filter(c -> MARKS_BELOW.indexOf(c) >= 0)).isEmpty();
    }

    /// They are drawn as boxes between Latin letters; direction marks are not.
    @Test
    void noDirectionIsolates() {
        assertThat(characters().filter(c -> ISOLATES.indexOf(c) >= 0)).isEmpty();
    }

    private static Stream<Integer> characters() {
        return ClinicTexts.ofBundles().stream()
                .flatMap(text -> text.codePoints().boxed());
    }
}
