package dev.sanad.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Whether JavaFX need look for a graphics card.
///
/// Where a Linux computer has none, it would load OpenGL with its software renderer, find that this is none of
/// the cards it draws with, and draw with the processor after all.
///
/// Where the processor draws, backgrounds are filled anew each time: copying them out of kept pictures, as JavaFX
/// does with a card in mind, takes it four times as long.
public final class GraphicsCard {
    /// What the kernel offers of a card's driver: Mesa's and NVIDIA's own.
    private static final List<String> DEVICES = List.of("dri", "nvidiactl", "nvidia0");

    private static final String ORDER = "prism.order";
    private static final String PROCESSOR = "sw";
    private static final String NO_KEPT_BACKGROUNDS = "prism.disableRegionCaching";

    private GraphicsCard() {}

    /// Lets JavaFX draw with the processor at once where there is no card. To be called before anything of JavaFX is.
    public static void choose() {
        choose(System.getProperty("os.name", ""), Path.of("/dev"), System.getProperties());
    }

    /// The same for a system, its folder of devices and its properties; what somebody has chosen stays.
    static void choose(String system, Path devices, Properties properties) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        if (linux
                && properties.getProperty(ORDER) == null
                && properties.getProperty("prism.forceGPU") == null
                && DEVICES.stream().noneMatch(device -> Files.exists(devices.resolve(device)))) {
            properties.setProperty(ORDER, PROCESSOR);
        }
        if (PROCESSOR.equals(properties.getProperty(ORDER))) {
            properties.putIfAbsent(NO_KEPT_BACKGROUNDS, "true");
        }
    }
}
