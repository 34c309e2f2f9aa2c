package dev.sanad.desktop.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.desktop.kit.fx.HeadlessFx;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(HeadlessFx.class)
class FontsTest {
    @Test
    void everyFaceIsKnownByItsFamily() {
        assertThat(Fonts.load())
                .extracting(Font::getName)
                .containsExactly("IBM Plex Sans Arabic", "IBM Plex Sans Arabic Bold", "IBM Plex Mono");
        assertThat(Font.getFamilies()).contains(Fonts.FAMILY, Fonts.MONO_FAMILY);
        assertThat(Font.font(Fonts.FAMILY, FontWeight.BOLD, 14).getName()).isEqualTo("IBM Plex Sans Arabic Bold");
    }

    @Test
    void aMissingOrForeignFaceIsNamed() {
        assertThatThrownBy(() -> Fonts.face("None.woff", Fonts.FAMILY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("None.woff");
        assertThatThrownBy(() -> Fonts.face("OFL.txt", Fonts.FAMILY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fonts.face("IBMPlexMono-Regular.woff", Fonts.FAMILY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("IBM Plex Mono");
    }

    @ParameterizedTest
    @ValueSource(strings = {Fonts.FAMILY, Fonts.MONO_FAMILY})
    void digitsAreTabular(String family) throws Exception {
        double[] widths = HeadlessFx.onFx(() -> IntStream.rangeClosed('0', '9')
                .mapToDouble(digit -> width(Character.toString(digit), family))
                .toArray());
        assertThat(widths).containsOnly(12.0);
    }

    /// Amounts and codes are wrapped in these by the formats; they must take no room.
    @ParameterizedTest
    @ValueSource(strings = {"\u200E", "\u200F"})
    void directionMarksTakeNoRoom(String mark) throws Exception {
        double extra =
                HeadlessFx.onFx(() -> width("BV" + mark + "00437", Fonts.FAMILY) - width("BV00437", Fonts.FAMILY));
        assertThat(extra).isZero();
    }

    private static double width(String text, String family) {
        Text node = new Text(text);
        node.setFont(Font.font(family, 20));
        return node.getLayoutBounds().getWidth();
    }
}
