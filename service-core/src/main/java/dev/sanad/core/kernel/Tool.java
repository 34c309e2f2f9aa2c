package dev.sanad.core.kernel;

import java.util.concurrent.CompletableFuture;

/// Something that a feature can do for the assistant. A feature registers its tools at wiring; the model only
/// ever chooses one and fills its input in.
///
/// Safe for any thread; nothing blocks. What a model wrote is not to be trusted: a tool checks its input as if
/// a stranger had typed it, and says in a failure or finding what is wrong so that the model can mend it.
public interface Tool {
    /// How it is offered.
    Card card();

    /// Lays out what would be done, exactly: the plan that is shown is the plan that runs. Nothing is changed
    /// here.
    ///
    /// @param input JSON by the card's schema, as the model wrote it
    CompletableFuture<Outcome<ToolPlan>> plan(String input);

    /// Lays the same out where somebody outside this computer may be asked, too. A tool that asks nobody there leaves
    /// it as it is.
    ///
    /// @param out what anything that leaves has to go through
    default CompletableFuture<Outcome<ToolPlan>> plan(String input, WayOut out) {
        return plan(input);
    }

    /// How a tool is offered.
    ///
    /// @param name        for the model: lower-case letters and underscores, at most 64
    /// @param title       for the person, in both languages
    /// @param description for the model, in English: what it does and when to use it
    /// @param inputSchema JSON Schema of the input, an object
    /// @param effect      whether it changes anything
    record Card(String name, Words title, String description, String inputSchema, Effect effect) {
        public Card {
            if (!name.matches("[a-z][a-z_]{0,63}")) {
                throw new IllegalArgumentException("the name of a tool has lower-case letters and underscores");
            }
        }
    }

    /// What a tool does to the world.
    enum Effect {
        /// Looks something up. Runs at once.
        READING,
        /// Changes or sends something. Runs only after a person saw the plan and clicked.
        CHANGING
    }
}
