package dev.sanad.desktop;

import dev.sanad.core.drafts.Draft;
import dev.sanad.core.drafts.Drafts;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.patients.form.FormDrafts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The half-typed patient in the encrypted drafts of the core.
final class KeptFormDrafts implements FormDrafts {
    private static final String KEY = "patients.form";
    private static final String TEXT = "text";

    private final Drafts drafts;

    KeptFormDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void keep(String text) {
        drafts.put(KEY, Map.of(TEXT, text));
    }

    @Override
    public void forget() {
        drafts.drop(KEY);
    }

    @Override
    public CompletableFuture<Optional<String>> left() {
        return drafts.get(KEY).thenApply(KeptFormDrafts::text);
    }

    private static Optional<String> text(Outcome<Optional<Draft>> outcome) {
        return outcome instanceof Outcome.Done<Optional<Draft>>(Optional<Draft> draft)
                ? draft.map(kept -> kept.fields().getOrDefault(TEXT, ""))
                : Optional.empty();
    }
}
