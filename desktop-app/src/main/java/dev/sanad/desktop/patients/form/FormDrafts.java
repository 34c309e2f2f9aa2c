package dev.sanad.desktop.patients.form;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Where the form keeps what is being typed. One draft: the form of one workstation.
public interface FormDrafts {
    /// Keeps the text in place of an older one. Returns at once.
    void keep(String text);

    /// Forgets the draft: it was saved, or given up.
    void forget();

    /// The draft that a crash or a lock left behind; empty where there is none or it cannot be read.
    CompletableFuture<Optional<String>> left();
}
