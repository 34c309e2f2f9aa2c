package dev.sanad.desktop.tour;

import java.util.List;

/// What a tour found.
///
/// @param pictures   in the order in which they were taken
/// @param faults     jobs that did not go as they should: `<stop> (<language>, <theme>): <what>`
/// @param exceptions what was logged as an error or thrown on the JavaFX thread
/// @param slowTasks  tasks that held the JavaFX thread for more than 50 ms
/// @param longestMs  the longest of all tasks
public record TourResult(
        List<TourPicture> pictures, List<String> faults, List<String> exceptions, long slowTasks, long longestMs) {
    public TourResult {
        pictures = List.copyOf(pictures);
        faults = List.copyOf(faults);
        exceptions = List.copyOf(exceptions);
    }

    /// Whether every job went as it should and nothing was thrown.
    public boolean isGood() {
        return faults.isEmpty() && exceptions.isEmpty() && findings() == 0;
    }

    /// How many faults of layout there are.
    public int findings() {
        return pictures.stream().mapToInt(picture -> picture.findings().size()).sum();
    }
}
