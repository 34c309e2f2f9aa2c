package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Reference;

/// A source of an answer.
///
/// @param number    as the text cites it: `[1]`; counts from 1 within an answer
/// @param reference what to open
/// @param excerpt   the words it rests on; may be empty where the whole record is meant
public record Citation(int number, Reference reference, String excerpt) {}
