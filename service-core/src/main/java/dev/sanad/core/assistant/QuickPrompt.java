package dev.sanad.core.assistant;

import dev.sanad.core.kernel.Words;

/// A question that fits what is open, ready to be sent.
///
/// @param key   stable name, e.g. `patient.pays`
/// @param label short, for the button
/// @param text  what is sent
/// @param task  which model it goes to
public record QuickPrompt(String key, Words label, Words text, ChatTask task) {}
