package dev.sanad.desktop.eligibility.proof;

import java.text.Bidi;

/// One line of text as it stands on a page, for the text layer of the PDF.
///
/// @param text   in logical order
/// @param x      left edge in points from the page's left
/// @param y      top edge in points from the page's top
/// @param width  in points
/// @param height in points
record PaperLine(String text, double x, double y, double width, double height) {
    /// The characters from left to right, as PDF readers expect them: they turn right-to-left runs round again when
    /// text
    /// is copied or searched. Direction marks have no place on paper.
    String visual() {
        String bare = bare(text);
        if (bare.isEmpty() || !Bidi.requiresBidi(bare.toCharArray(), 0, bare.length())) {
            return bare;
        }
        Bidi bidi = new Bidi(bare, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Object[] runs = new Object[bidi.getRunCount()];
        for (int run = 0; run < runs.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String part = bare.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] =
                    (levels[run] & 1) == 1 ? new StringBuilder(part).reverse().toString() : part;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        StringBuilder line = new StringBuilder(bare.length());
        for (Object run : runs) {
            line.append(run);
        }
        return line.toString();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .forEach(bare::appendCodePoint);
        return bare.toString().strip();
    }
}
