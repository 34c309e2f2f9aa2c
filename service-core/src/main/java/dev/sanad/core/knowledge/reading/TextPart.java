package dev.sanad.core.knowledge.reading;

/// A piece of a document as it is divided by itself: a page, a section.
///
/// @param place `p. 3` for a page, the heading of a section; empty where there is neither
/// @param text  its lines, divided by line feeds; paragraphs by an empty line
public record TextPart(String place, String text) {}
