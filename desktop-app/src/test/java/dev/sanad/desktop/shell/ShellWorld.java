package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.fx.HeadlessFx;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.tour.Tour;
import java.util.function.Consumer;

/// The frame alone as the world of a tour; its line has no faults.
///
/// @param after what is closed behind the window
public record ShellWorld(ShellFixture fixture, Runnable after) implements Tour.World {
    @Override
    public Shell shell() {
        return fixture.shell;
    }

    @Override
    public Consumer<TourGuide.LineFault> line() {
        return _ -> {};
    }

    @Override
    public void close() {
        try {
            HeadlessFx.onFx(() -> {
                fixture.stage.hide();
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        after.run();
    }
}
