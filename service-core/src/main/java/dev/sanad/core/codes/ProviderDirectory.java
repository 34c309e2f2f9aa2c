package dev.sanad.core.codes;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.ProviderId;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The door to the directory of providers: what the profile brings along, and the clinic's own over it.
public interface ProviderDirectory {
    /// All providers by name.
    Signal<List<Provider>> providers();

    /// One provider.
    Optional<Provider> provider(ProviderId id);

    /// Providers by the beginnings of words of their names in either language, or of the licence, in the order
    /// of the directory. In memory; any thread.
    List<Provider> find(String text, int limit);

    /// Adds or changes a provider of the clinic's own directory.
    CompletableFuture<Outcome<Provider>> save(Provider provider);
}
