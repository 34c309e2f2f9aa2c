package dev.sanad.desktop.patients;

import dev.sanad.desktop.patients.form.FormDrafts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One draft in memory.
public final class MemoryDrafts implements FormDrafts {
    public @Nullable String kept;

    @Override
    public void keep(String text) {
        kept = text;
    }

    @Override
    public void forget() {
        kept = null;
    }

    @Override
    public CompletableFuture<Optional<String>> left() {
        return CompletableFuture.completedFuture(Optional.ofNullable(kept));
    }
}
