package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.Pieces.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is selected, from any place of the conversation to any other.
final class Selection {
    private final Transcript transcript;
    private @Nullable Place anchor;
    private @Nullable Place end;

    Selection(Transcript transcript) {
        this.transcript = transcript;
    }

    /// Begins anew at a place.
    void begin(Place place) {
        anchor = place;
        end = place;
    }

    /// Reaches to a place.
    void reach(Place place) {
        if (anchor == null) {
            anchor = place;
        }
        end = place;
    }

    /// The word around a place.
    void word(Place place) {
        String text = text(place);
        int from = Math.min(place.offset(), text.length());
        int to = from;
        while (from > 0 && isInWord(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && isInWord(text.charAt(to))) {
            to++;
        }
        anchor = new Place(place.row(), place.piece(), from);
        end = new Place(place.row(), place.piece(), to);
    }

    /// The paragraph around a place.
    void paragraph(Place place) {
        anchor = new Place(place.row(), place.piece(), 0);
        end = new Place(place.row(), place.piece(), text(place).length());
    }

    /// Everything.
    void all() {
        if (transcript.size() > 0) {
            int last = transcript.size() - 1;
            anchor = new Place(0, 0, 0);
            end = Pieces.end(last, transcript.row(last));
        }
    }

    void clear() {
        anchor = null;
        end = null;
    }

    boolean isEmpty() {
        return anchor == null || anchor.equals(end);
    }

    /// What the clipboard gets; empty where nothing is selected.
    String text() {
        Place from = first();
        Place to = last();
        return from == null || to == null || isEmpty() ? "" : Pieces.copy(transcript, from, to);
    }

    /// Follows the rows to where they have moved.
    void moved(int from, int removed, int added) {
        anchor = moved(anchor, from, removed, added);
        end = moved(end, from, removed, added);
        if (anchor == null || end == null) {
            clear();
        }
    }

    private @Nullable Place moved(@Nullable Place place, int from, int removed, int added) {
        if (place == null || place.row() < from) {
            return place;
        }
        if (place.row() >= from + removed) {
            return place.moved(added - removed);
        }
        return place.row() < from + added ? place : null;
    }

    /// Marks it on the rows that are seen.
    void paint(Map<Integer, RowNode> shown) {
        Place from = first();
        Place to = last();
        for (Map.Entry<Integer, RowNode> row : shown.entrySet()) {
            List<FlowText> pieces = row.getValue().pieces();
            for (int piece = 0; piece < pieces.size(); piece++) {
                FlowText text = pieces.get(piece);
                if (from == null || to == null) {
                    text.select(0, 0);
                } else {
                    int begin = clip(from, row.getKey(), piece, text);
                    text.select(begin, Math.max(begin, clip(to, row.getKey(), piece, text)));
                }
            }
        }
    }

    private static int clip(Place place, int row, int piece, FlowText text) {
        if (place.row() != row) {
            return place.row() < row ? 0 : text.shown().length();
        }
        if (place.piece() != piece) {
            return place.piece() < piece ? 0 : text.shown().length();
        }
        return Math.min(place.offset(), text.shown().length());
    }

    private @Nullable Place first() {
        return anchor == null || end == null || anchor.compareTo(end) <= 0 ? anchor : end;
    }

    private @Nullable Place last() {
        return anchor == null || end == null || anchor.compareTo(end) <= 0 ? end : anchor;
    }

    private String text(Place place) {
        List<String> texts = Pieces.of(transcript.row(place.row()));
        return place.piece() < texts.size() ? texts.get(place.piece()) : "";
    }

    private static boolean isInWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || ".-_/:@".indexOf(letter) >= 0;
    }
}
