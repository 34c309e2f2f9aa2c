package dev.sanad.core.assistant;

/// How a conversation is exported.
public enum ExportForm {
    /// With headings, tables and sources.
    MARKDOWN,
    /// Everything the store has of the shown branch, machine-readable.
    JSON
}
