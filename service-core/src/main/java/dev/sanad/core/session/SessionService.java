package dev.sanad.core.session;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The door to signing in and out. Nothing here blocks: a passphrase costs a fifth of a second on a thread of the
/// core.
/// Every array with a passphrase is wiped by the service; the caller must not use it again.
public interface SessionService {
    /// Who is at the workstation.
    Signal<SessionState> state();

    /// Makes the first account and signs it in. Refused where the passphrase is too weak, fails where there is one.
    CompletableFuture<Outcome<User>> createOwner(String name, char[] passphrase);

    /// Signs in, or takes over a locked workstation. `SES-002` where name or passphrase is wrong, `SES-004` with
    /// the
    /// time
    /// of the next try where that happened too often, `STO-…` where the store does not open.
    CompletableFuture<Outcome<User>> signIn(String name, char[] passphrase);

    /// Signs in the fictional user of the sandbox, and makes it where it does not exist. `SES-003` outside the
    /// sandbox.
    CompletableFuture<Outcome<User>> signInDemo();

    /// Signs in whoever had themselves remembered on this computer. `SES-002` where nobody is.
    CompletableFuture<Outcome<User>> signInRemembered();

    /// Keeps a key for the signed-in user in the operating system's keychain, or forgets it. `CFG-001` where the
    /// system
    /// has no keychain.
    CompletableFuture<Outcome<Boolean>> remember(boolean remember);

    /// Locks at once. Work that is queued goes on; drafts are kept. Does nothing where nobody is signed in.
    void lock(LockReason reason);

    /// Signs in the user who locked the workstation.
    CompletableFuture<Outcome<User>> unlock(char[] passphrase);

    /// Somebody typed or moved the mouse: the idle clock begins anew. Cheap; any thread.
    void touch();

    /// The signed-in user where they may do it; otherwise `SES-001` or `SES-003`.
    Outcome<User> require(Permission permission);

    /// All users.
    List<User> users();

    /// Makes another account.
    CompletableFuture<Outcome<User>> addUser(String name, Role role, char[] passphrase);

    /// Removes an account; never the own one, never the last owner.
    CompletableFuture<Outcome<User>> removeUser(UserId id);

    /// Changes the passphrase of the signed-in user.
    CompletableFuture<Outcome<User>> changePassphrase(char[] old, char[] next);
}
