package dev.sanad.core.knowledge;

import dev.sanad.core.kernel.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// A document that the program brings along, made of its data.
///
/// @param id     stable
/// @param title  in both languages
/// @param kind   what it is
/// @param origin where the program has it from
/// @param pieces one for each code or rule
record BroughtDocument(DocumentId id, Words title, KnowledgeDocument.Kind kind, String origin, List<Piece> pieces) {
    BroughtDocument {
        pieces = List.copyOf(pieces);
    }

    /// Changes when the data do, or the way in which they are indexed.
    String digest() {
        MessageDigest sha = Splitter.sha256();
        add(sha, SearchedText.FORMAT + title.en() + title.ar() + kind + origin);
        for (Piece piece : pieces) {
            add(sha, piece.id());
            add(sha, piece.place());
            add(sha, piece.text());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }
}
