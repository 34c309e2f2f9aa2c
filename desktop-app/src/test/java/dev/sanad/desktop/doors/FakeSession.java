package dev.sanad.desktop.doors;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.UserId;
import dev.sanad.core.session.LockReason;
import dev.sanad.core.session.Permission;
import dev.sanad.core.session.Role;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.session.SessionState;
import dev.sanad.core.session.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A session whose only passphrase is `correct horse`.
public final class FakeSession implements SessionService {
    private static final User OWNER = new User(new UserId("u1"), "Noura", Role.OWNER);

    public final MutableSignal<SessionState> state = new MutableSignal<>(new SessionState.FirstStart());
    private final List<User> users = new ArrayList<>(List.of(OWNER));

    @Override
    public Signal<SessionState> state() {
        return state;
    }

    @Override
    public CompletableFuture<Outcome<User>> createOwner(String name, char[] passphrase) {
        Arrays.fill(passphrase, '\0');
        return in(new User(new UserId("u1"), name, Role.OWNER));
    }

    @Override
    public CompletableFuture<Outcome<User>> signIn(String name, char[] passphrase) {
        boolean right = Arrays.equals(passphrase, "correct horse".toCharArray());
        Arrays.fill(passphrase, '\0');
        return right ? in(OWNER) : done(Outcome.failed(Failure.of(FailureCode.WRONG_PASSPHRASE)));
    }

    @Override
    public CompletableFuture<Outcome<User>> signInDemo() {
        return in(new User(new UserId("demo"), "Demo", Role.OWNER));
    }

    @Override
    public CompletableFuture<Outcome<User>> signInRemembered() {
        return done(Outcome.failed(Failure.of(FailureCode.WRONG_PASSPHRASE)));
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> remember(boolean remember) {
        return done(Outcome.failed(Failure.of(FailureCode.NOT_CONFIGURED)));
    }

    @Override
    public void lock(LockReason reason) {
        state.set(new SessionState.Locked(List.of(OWNER.name()), reason));
    }

    @Override
    public CompletableFuture<Outcome<User>> unlock(char[] passphrase) {
        return signIn(OWNER.name(), passphrase);
    }

    @Override
    public void touch() {}

    @Override
    public Outcome<User> require(Permission permission) {
        return Outcome.done(OWNER);
    }

    @Override
    public List<User> users() {
        return List.copyOf(users);
    }

    @Override
    public CompletableFuture<Outcome<User>> addUser(String name, Role role, char[] passphrase) {
        User user = new User(new UserId("u" + (users.size() + 1)), name, role);
        users.add(user);
        return done(Outcome.done(user));
    }

    @Override
    public CompletableFuture<Outcome<User>> removeUser(UserId id) {
        users.removeIf(user -> user.id().equals(id));
        return done(Outcome.done(OWNER));
    }

    @Override
    public CompletableFuture<Outcome<User>> changePassphrase(char[] old, char[] next) {
        return done(Outcome.done(OWNER));
    }

    private CompletableFuture<Outcome<User>> in(User user) {
        state.set(new SessionState.SignedIn(user, Instant.EPOCH, user.name().equals("Demo")));
        return done(Outcome.done(user));
    }

    private static <T> CompletableFuture<Outcome<T>> done(Outcome<T> outcome) {
        return CompletableFuture.completedFuture(outcome);
    }
}
