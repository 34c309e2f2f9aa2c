package dev.sanad.sandbox.exchange;

/// Something that the exchange refuses.
///
/// @param code       the rule's code
/// @param display    what it says on the wire
/// @param expression where in the message, as the exchange writes it
record Issue(String code, String display, String expression) {}
