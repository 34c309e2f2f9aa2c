package dev.sanad.desktop.tour;

import java.util.List;

/// One picture and what was noticed in it.
///
/// @param stop     the job
/// @param state    what it shows: full, empty, error, offline; may be empty
/// @param language tag
/// @param theme    `light` or `dark`
/// @param file     beside the report
/// @param width    in pixels
/// @param height   in pixels
/// @param findings faults of layout, in English
public record TourPicture(
        String stop,
        String state,
        String language,
        String theme,
        String file,
        int width,
        int height,
        List<String> findings) {
    public TourPicture {
        findings = List.copyOf(findings);
    }
}
