package dev.sanad.core.knowledge;

import java.util.List;

/// A passage that a search found. There is no score: nothing here measures how sure it is.
///
/// @param passage what was found
/// @param matched how many of the searched words stand in it
/// @param wanted  how many words were searched
/// @param marks   where in the passage's text they stand, in order, not overlapping
public record KnowledgeHit(Passage passage, int matched, int wanted, List<Mark> marks) {
    public KnowledgeHit {
        marks = List.copyOf(marks);
    }

    /// A hit of which nobody says where the words stand.
    public KnowledgeHit(Passage passage, int matched, int wanted) {
        this(passage, matched, wanted, List.of());
    }

    /// A searched word in the text.
    ///
    /// @param start its first character
    /// @param end   behind its last
    public record Mark(int start, int end) {}
}
