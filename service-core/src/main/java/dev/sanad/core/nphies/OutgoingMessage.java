package dev.sanad.core.nphies;

import dev.sanad.core.kernel.MessageId;

/// A message that is ready to go. The same bytes are sent again where sending has to be repeated.
///
/// @param id    the `MessageHeader.id`
/// @param event the event's code, e.g. `eligibility-request`
/// @param body  the message, UTF-8 JSON
public record OutgoingMessage(MessageId id, String event, byte[] body) {}
