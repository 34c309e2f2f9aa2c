package dev.sanad.core.knowledge;

/// A passage that is about to be kept.
///
/// @param id    as the passage will have it
/// @param place where in the document
/// @param text  its words
/// @param start where the text begins in the document's text
record Piece(String id, String place, String text, int start) {}
