package dev.sanad.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShieldIconTest {
    @Test
    void aPictureIsSquareTealAndSeeThroughInItsCorners() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ShieldIcon.png(64)));
        assertThat(picture.getWidth()).isEqualTo(64);
        assertThat(picture.getHeight()).isEqualTo(64);
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        assertThat(picture.getRGB(32, 32)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.getRGB(12, 20) & 0xFF).isLessThan(picture.getRGB(12, 20) >> 8 & 0xFF);
    }

    @Test
    void windowsAndMacosGetTheirOwnFormats() throws Exception {
        ByteBuffer ico = ByteBuffer.wrap(ShieldIcon.ico()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ico.getShort(2)).isEqualTo((short) 1);
        int count = ico.getShort(4);
        int last = 6 + 16 * (count - 1);
        assertThat(ico.getInt(last + 8) + ico.getInt(last + 12)).isEqualTo(ico.capacity());
        byte[] icns = ShieldIcon.icns();
        assertThat(new String(Arrays.copyOf(icns, 4), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("icns");
        assertThat(ByteBuffer.wrap(icns).getInt(4)).isEqualTo(icns.length);
    }
}
