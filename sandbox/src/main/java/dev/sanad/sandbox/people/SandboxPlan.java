package dev.sanad.sandbox.people;

import java.math.BigDecimal;
import java.util.List;

/// A fictional plan: what it covers, up to which limits.
///
/// @param code    e.g. `B`
/// @param name    as printed on the card
/// @param network as printed on the card
/// @param items   the table of benefits
public record SandboxPlan(String code, String name, String network, List<Item> items) {
    /// One line of the table of benefits.
    ///
    /// @param category    code of `benefit-category`
    /// @param name        words
    /// @param description words; may be empty
    /// @param network     `in` or `out`
    /// @param unit        `individual` or `family`
    /// @param term        `annual`, `day`, `lifetime`
    /// @param excluded    whether it is not covered
    /// @param limits      conditions
    public record Item(
            String category,
            String name,
            String description,
            String network,
            String unit,
            String term,
            boolean excluded,
            List<Limit> limits) {}

    /// One condition.
    ///
    /// @param type    code of `benefit-type`
    /// @param allowed what is allowed
    /// @param used    what is used up
    public record Limit(String type, Value allowed, Value used) {}

    /// One of the three forms of an amount, or none.
    public sealed interface Value {
        record Money(BigDecimal amount) implements Value {}

        record Count(int count) implements Value {}

        record Words(String words) implements Value {}

        record None() implements Value {}
    }

    /// Whether the yearly sum of the plan is used up.
    public boolean isExhausted() {
        return items.stream()
                .filter(item -> item.term().equals("annual") && item.category().equals("13"))
                .flatMap(item -> item.limits().stream())
                .anyMatch(limit -> limit.type().equals("benefit")
                        && limit.allowed() instanceof Value.Money(BigDecimal allowed)
                        && limit.used() instanceof Value.Money(BigDecimal used)
                        && used.compareTo(allowed) >= 0);
    }
}
