package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.Coded;

/// One error of an answer.
///
/// @param code       of `adjudication-error`, with texts in both languages where the program has them
/// @param expression where in our request, e.g. `Bundle.entry[3].resource.identifier[0].value`; empty where not
///     said
/// @param field      the form's field that it concerns; empty where unknown
public record AnswerError(Coded code, String expression, String field) {}
