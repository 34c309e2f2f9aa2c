package dev.sanad.desktop.kit.tour;

import java.util.function.Consumer;

/// One job that the tour does in the real window, with the pictures it takes on the way.
public interface TourStop {
    /// A short name in lower case with dashes; the pictures are named after it.
    String name();

    /// Does the job. Runs off the JavaFX thread; whatever it throws is reported as a fault of this stop.
    void play(TourGuide guide);

    /// Whether it wants to be played after all others, when the day's work is there to be seen.
    default boolean isClosing() {
        return false;
    }

    /// A stop from a name and what to do.
    static TourStop of(String name, Consumer<TourGuide> work) {
        return new Played(name, work, false);
    }

    /// The same, at the end of the tour.
    static TourStop closing(String name, Consumer<TourGuide> work) {
        return new Played(name, work, true);
    }

    /// A stop made of a name and what to do.
    record Played(String name, Consumer<TourGuide> work, boolean isClosing) implements TourStop {
        @Override
        public void play(TourGuide guide) {
            work.accept(guide);
        }
    }
}
