package dev.sanad.sandbox.model.rules;

import tools.jackson.databind.JsonNode;

/// Something an answer can rest on. It is quoted, never obeyed.
sealed interface Finding {
    /// What a tool gave, or a block of JSON in the prompt.
    ///
    /// @param origin the tool's name; empty for the prompt
    record Sheet(String origin, JsonNode json) implements Finding {}

    /// Text that can be cited.
    ///
    /// @param mark   what the client cites it by; empty where it gave nothing
    /// @param source where it stands, as the client names it; may be empty
    /// @param title  how the client calls it; may be empty
    /// @param given  whether it came with the request; else a tool looked it up for this question
    record Passage(String mark, String source, String title, String text, boolean given) implements Finding {}

    /// One line of what is known.
    ///
    /// @param mark what the client cites it by; may be empty
    record Fact(String mark, String label, String value) implements Finding {}

    /// A tool that failed.
    record Trouble(String origin, String text) implements Finding {}

    /// A tool that found nothing.
    record Nothing(String origin, String text) implements Finding {}
}
