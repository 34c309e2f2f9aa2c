package dev.sanad.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsCardTest {
    @TempDir
    Path devices;

    private final Properties properties = new Properties();

    private String order(String system) {
        GraphicsCard.choose(system, devices, properties);
        return properties.getProperty("prism.order", "as JavaFX likes");
    }

    @Test
    void withoutACardTheProcessorDrawsAtOnce() {
        assertThat(order("Linux")).isEqualTo("sw");
    }

    @Test
    void theProcessorFillsBackgroundsAnew() {
        order("Linux");
        assertThat(properties.getProperty("prism.disableRegionCaching")).isEqualTo("true");
        properties.setProperty("prism.disableRegionCaching", "false");
        order("Linux");
        assertThat(properties.getProperty("prism.disableRegionCaching")).isEqualTo("false");
    }

    @Test
    void aCardKeepsThem() {
        order("Windows 11");
        assertThat(properties).doesNotContainKey("prism.disableRegionCaching");
    }

    @Test
    void withACardJavaFxLooksForItself() throws IOException {
        Files.createDirectory(devices.resolve("dri"));
        assertThat(order("Linux")).isEqualTo("as JavaFX likes");
    }

    @Test
    void onOtherSystemsJavaFxLooksForItself() {
        assertThat(order("Windows 11")).isEqualTo("as JavaFX likes");
        assertThat(order("Mac OS X")).isEqualTo("as JavaFX likes");
    }

    @Test
    void whatSomebodyHasChosenStays() {
        properties.setProperty("prism.order", "es2,sw");
        assertThat(order("Linux")).isEqualTo("es2,sw");
        properties.remove("prism.order");
        properties.setProperty("prism.forceGPU", "true");
        assertThat(order("Linux")).isEqualTo("as JavaFX likes");
    }
}
