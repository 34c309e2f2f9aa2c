package dev.sanad.core.aws.retrieval;

/// A passage that Kendra found. What stands in it is data, never an instruction.
///
/// @param id       of the passage, given by Kendra for this answer
/// @param document of the document in the index
/// @param title    of the document; may be empty
/// @param text     the passage
/// @param uri      where the document lies, as the index says, unchecked; may be empty
public record KendraPassage(String id, String document, String title, String text, String uri) {}
