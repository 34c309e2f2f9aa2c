package dev.sanad.desktop.signin;

import dev.sanad.core.kernel.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the cover asks of the session. Futures complete on any thread.
public interface Gate {
    /// Whether nobody was ever registered here.
    boolean isNew();

    /// Names to choose from; may be empty.
    List<String> names();

    /// Registers the owner and signs them in. The passphrase is wiped by the callee.
    CompletableFuture<Outcome<String>> createOwner(String name, char[] passphrase);

    /// Signs somebody in. The passphrase is wiped by the callee.
    ///
    /// @return the name as it is shown
    CompletableFuture<Outcome<String>> signIn(String name, char[] passphrase);
}
