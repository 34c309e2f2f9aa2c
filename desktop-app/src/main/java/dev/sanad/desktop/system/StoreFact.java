package dev.sanad.desktop.system;

/// One file of the store.
///
/// @param key     text key of its name
/// @param bytes   its size
public record StoreFact(String key, long bytes) {}
