package dev.sanad.desktop.eligibility.proof;

import java.util.List;

/// One page ready to be written: its picture and what is written on it.
///
/// @param width  of the picture in pixels
/// @param height of the picture in pixels
/// @param argb   its pixels, row by row
/// @param lines  its text, in reading order
record PaperPage(int width, int height, int[] argb, List<PaperLine> lines) {
    PaperPage {
        lines = List.copyOf(lines);
    }
}
