package dev.sanad.core.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// A reading tool that is nothing but a function of its input. Safe for any thread if the function is.
///
/// @param card how it is offered; reading
/// @param work what it finds for the input that a model wrote
public record LookUp(Card card, Function<String, CompletableFuture<Outcome<ToolAnswer>>> work) implements Tool {
    private static final Words INPUT = new Words("Input", "المدخل");

    public LookUp {
        if (card.effect() != Effect.READING) {
            throw new IllegalArgumentException("a look-up changes nothing");
        }
    }

    @Override
    public CompletableFuture<Outcome<ToolPlan>> plan(String input) {
        String shown = input.isBlank() ? "{}" : input;
        List<ToolPlan.Line> lines = List.of(new ToolPlan.Line(INPUT, Words.same(shown), ToolPlan.Form.CODE));
        return CompletableFuture.completedFuture(Outcome.done(new ToolPlan(lines, () -> work.apply(shown))));
    }
}
