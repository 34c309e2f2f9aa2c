package dev.sanad.core.drafts;

import java.time.Instant;
import java.util.Map;

/// A half-typed form.
///
/// @param key       which form and record, e.g. `patient/new` or `check/<patient id>`
/// @param fields    what stands in its fields
/// @param changedAt when it was last changed
public record Draft(String key, Map<String, String> fields, Instant changedAt) {
    public Draft {
        fields = Map.copyOf(fields);
    }
}
