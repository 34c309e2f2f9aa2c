package dev.sanad.core.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Tells what the records say of something that is open on the screen. Registered by the feature that owns it.
/// Any thread; nothing blocks.
public interface FactSource {
    /// Of what it knows.
    Reference.Kind kind();

    /// What the record says; `NOT_FOUND` where there is none.
    CompletableFuture<Outcome<Known>> facts(String id);

    /// The facts of one record.
    ///
    /// @param reference  the record with its title
    /// @param facts      in the order in which a person would tell them
    /// @param statements the same in sentences, of which a draft can be made; may be empty
    /// @param personal   every value in title, facts or statements that tells who a person is
    record Known(Reference reference, List<Fact> facts, List<Words> statements, List<Personal> personal) {
        public Known {
            facts = List.copyOf(facts);
            statements = List.copyOf(statements);
            personal = List.copyOf(personal);
        }
    }
}
