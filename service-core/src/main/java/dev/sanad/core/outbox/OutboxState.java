package dev.sanad.core.outbox;

/// How far an item is. Stored by name.
public enum OutboxState {
    /// It will be handed out when it is due.
    WAITING,
    /// A handler has it, or had it when the program ended.
    SENDING,
    /// It was delivered; its payload is dropped.
    DONE,
    /// It was not delivered and will not be tried again; the reason stands beside it.
    GIVEN_UP
}
