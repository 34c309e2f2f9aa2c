package dev.sanad.core.session;

import java.time.Instant;
import java.util.List;

/// Who is at the workstation.
public sealed interface SessionState {
    /// Nobody was ever here: the owner's account has to be made.
    record FirstStart() implements SessionState {}

    /// Somebody has to sign in.
    ///
    /// @param users  the names to choose from
    /// @param reason why it is locked
    record Locked(List<String> users, LockReason reason) implements SessionState {
        public Locked {
            users = List.copyOf(users);
        }
    }

    /// Somebody is signed in.
    ///
    /// @param user  who
    /// @param since when
    /// @param demo  whether it is the fictional user of the sandbox, whose passphrase everybody knows
    record SignedIn(User user, Instant since, boolean demo) implements SessionState {}
}
