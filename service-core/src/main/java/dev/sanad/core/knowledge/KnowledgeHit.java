package dev.sanad.core.knowledge;

/// A passage that a search found. There is no score: nothing here measures how sure it is.
///
/// @param passage what was found
/// @param matched how many of the searched words stand in it
/// @param wanted  how many words were searched
public record KnowledgeHit(Passage passage, int matched, int wanted) {}
