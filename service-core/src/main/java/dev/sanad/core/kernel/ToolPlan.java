package dev.sanad.core.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// What a tool will do, laid out as a form, and the doing itself.
///
/// @param lines  the typed payload in the order of the form; what is not here is not done
/// @param action does exactly this; called at most once
public record ToolPlan(List<Line> lines, Supplier<CompletableFuture<Outcome<ToolAnswer>>> action) {
    public ToolPlan {
        lines = List.copyOf(lines);
    }

    /// One line of the form.
    ///
    /// @param label what it is, in both languages
    /// @param value what will be used, as each language names it; a code is the same in both
    /// @param form  how it is written
    public record Line(Words label, Words value, Form form) {}

    /// How a value is written, so that the screen can lay it out.
    public enum Form {
        /// Running text in either script.
        TEXT,
        /// A name of a person or company.
        NAME,
        /// A code or number, left to right in both languages.
        CODE,
        /// A day, ISO.
        DATE,
        /// An amount with its currency, left to right.
        MONEY
    }
}
