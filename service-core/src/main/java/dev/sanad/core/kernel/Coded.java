package dev.sanad.core.kernel;

/// A code with the system that gives it meaning and its texts.
///
/// @param system canonical URL of the code system; empty where a message carried none
/// @param code   the code as it stands in the message
/// @param text   display in both languages; the code itself where the system is unknown to the program
public record Coded(String system, String code, Words text) {}
