package dev.sanad.core.session;

import dev.sanad.core.audit.AuditEntry;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sessions of named users of one workstation, with the vault as their root.
///
/// Locking keeps the store open: queued work goes on, drafts are kept, but {@link #require} refuses everything
/// until
/// somebody signs in. Sign-ins and changes of users run one after the other on `io`.
public final class LocalSession implements SessionService, AutoCloseable {
    /// The name of the sandbox's fictional user.
    public static final String DEMO_NAME = "Demo";

    /// The passphrase of the sandbox's fictional user. Public: everything in the sandbox is fictional.
    static final String DEMO_PASSPHRASE = "sanad sandbox demo";

    /// What a session needs.
    ///
    /// @param folder    where vault and store live
    /// @param opening   opens the store
    /// @param executors the threads
    /// @param timers    for the idle clock
    /// @param clock     the wall clock
    /// @param nanos     a clock that only runs forward, in nanoseconds
    /// @param random    for keys
    /// @param keychain  the operating system's
    /// @param sandbox   whether the demo user is allowed
    /// @param idleLock  until the settings say otherwise; zero never
    public record Parts(
            DataFolder folder,
            StoreOpening opening,
            CoreExecutors executors,
            Timers timers,
            InstantSource clock,
            LongSupplier nanos,
            SecureRandom random,
            Keychain keychain,
            boolean sandbox,
            Duration idleLock) {}

    private final Parts parts;
    private final Accounts accounts;
    private final Tries tries;
    private final Presence presence;
    private final MutableSignal<SessionState> state;
    private final MutableSignal<Optional<UnlockedStore>> store = new MutableSignal<>(Optional.empty());

    /// One sign-in or change of users at a time.
    private final ReentrantLock sequence = new ReentrantLock();

    private byte @Nullable [] dataKey;
    private volatile String lastName = "";

    private LocalSession(Parts parts, Accounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
        this.tries = new Tries(parts.clock());
        this.state = new MutableSignal<>(
                accounts.users().isEmpty()
                        ? new SessionState.FirstStart()
                        : new SessionState.Locked(accounts.names(), LockReason.START));
        this.presence = new Presence(parts.timers(), parts.clock(), parts.nanos(), parts.idleLock(), this::lock);
    }

    /// Reads the vault. Blocks on the disk: call it on `io`.
    public static Outcome<LocalSession> open(Parts parts) {
        return open(parts, VaultCrypto.Cost.STANDARD);
    }

    static Outcome<LocalSession> open(Parts parts, VaultCrypto.Cost cost) {
        KeyVault file = new KeyVault(parts.folder().vault());
        return file.load()
                .map(vault -> new LocalSession(
                        parts, new Accounts(file, vault, new VaultCrypto(parts.random()), cost, parts.keychain())));
    }

    /// What the passphrase opened; set before the first sign-in is told, empty before it and after closing.
    public Signal<Optional<UnlockedStore>> store() {
        return store;
    }

    @Override
    public Signal<SessionState> state() {
        return state;
    }

    @Override
    public CompletableFuture<Outcome<User>> createOwner(String name, char[] passphrase) {
        return inSequence(() -> createOwnerNow(name, passphrase), passphrase);
    }

    private Outcome<User> createOwnerNow(String name, char[] passphrase) {
        if (!accounts.users().isEmpty()) {
            return Outcome.failed(Failure.of(FailureCode.NOT_ALLOWED, "there is an owner"));
        }
        if (parts.opening().hasStore()) {
            // A store whose vault is gone: a new key would never open it, and must not hide that.
            return Outcome.failed(Failure.of(FailureCode.STORE_FAILED, "the vault of this store is missing"));
        }
        byte[] fresh = accounts.newDataKey();
        try (SubKeys keys = new SubKeys(fresh)) {
            return parts.opening()
                    .begin(keys)
                    .then(_ -> accounts.add(name, Role.OWNER, passphrase, fresh))
                    .then(user -> enter(new Accounts.Proven(user, fresh), "session.created"));
        }
    }

    @Override
    public CompletableFuture<Outcome<User>> signIn(String name, char[] passphrase) {
        return inSequence(() -> signInNow(name, passphrase), passphrase);
    }

    private Outcome<User> signInNow(String name, char[] passphrase) {
        Optional<Instant> blocked = tries.blockedUntil(name);
        if (blocked.isPresent()) {
            return Outcome.failed(new Failure(FailureCode.TOO_MANY_TRIES, "", blocked.get(), List.of()));
        }
        Outcome<Accounts.Proven> proven = accounts.prove(name, passphrase);
        if (proven instanceof Outcome.Done) {
            tries.right(name);
        } else {
            tries.wrong(name);
            noteNow(new AuditEntry(
                    "system", "session.signed-in", "", "", "refused", FailureCode.WRONG_PASSPHRASE.id()));
        }
        return proven.then(good -> enter(good, "session.signed-in"));
    }

    @Override
    public CompletableFuture<Outcome<User>> signInDemo() {
        if (!parts.sandbox()) {
            return CompletableFuture.completedFuture(Outcome.failed(Failure.of(FailureCode.NOT_ALLOWED)));
        }
        char[] passphrase = DEMO_PASSPHRASE.toCharArray();
        return inSequence(
                () -> accounts.users().isEmpty()
                        ? createOwnerNow(DEMO_NAME, passphrase)
                        : signInNow(DEMO_NAME, passphrase),
                passphrase);
    }

    @Override
    public CompletableFuture<Outcome<User>> signInRemembered() {
        return inSequence(
                () -> accounts.proveByKeychain().then(proven -> enter(proven, "session.signed-in-remembered")));
    }

    @Override
    public CompletableFuture<Outcome<User>> unlock(char[] passphrase) {
        return signIn(lastName, passphrase);
    }

    private Outcome<User> enter(Accounts.Proven proven, String action) {
        Outcome<UnlockedStore> opened = store.get().map(Outcome::done).orElseGet(() -> openStore(proven.dataKey()));
        User user = proven.user();
        // Nobody comes in without its being written down.
        Outcome<Long> noted = opened.then(_ -> noteNow(
                AuditEntry.done(user.id().value(), action, "user", user.id().value())));
        return noted.map(_ -> {
            byte[] before = dataKey;
            dataKey = proven.dataKey().clone();
            Arrays.fill(proven.dataKey(), (byte) 0);
            if (before != null) {
                Arrays.fill(before, (byte) 0);
            }
            lastName = user.name();
            presence.touch();
            boolean demo = parts.sandbox() && user.name().equals(DEMO_NAME);
            state.set(new SessionState.SignedIn(user, parts.clock().instant(), demo));
            return user;
        });
    }

    private Outcome<UnlockedStore> openStore(byte[] key) {
        try (SubKeys keys = new SubKeys(key)) {
            Outcome<UnlockedStore> opened = parts.opening().open(keys);
            if (opened instanceof Outcome.Done<UnlockedStore>(UnlockedStore open)) {
                open.settings()
                        .settings()
                        .subscribe(
                                settings -> presence.idleLimit(settings.desk().idleLock()));
                store.set(Optional.of(open));
            }
            // The vault has proven the key: a file that it does not open is damaged, or belongs to another vault.
            return opened instanceof Outcome.Failed<UnlockedStore>(Failure failure)
                            && failure.code() == FailureCode.STORE_WRONG_KEY
                    ? Outcome.failed(Failure.of(FailureCode.STORE_FAILED, "the store does not fit its vault")
                            .withReference(failure.reference()))
                    : opened;
        }
    }

    @Override
    public void lock(LockReason reason) {
        SessionState before = state.get();
        if (!(before instanceof SessionState.SignedIn(User user, Instant _, boolean _))) {
            return;
        }
        state.update(now -> now.equals(before) ? new SessionState.Locked(accounts.names(), reason) : now);
        store.get().ifPresent(open -> open.drafts().flush());
        note(new AuditEntry(
                user.id().value(), "session.locked", "user", user.id().value(), "done", reason.name()));
    }

    @Override
    public void touch() {
        presence.touch();
    }

    @Override
    public Outcome<User> require(Permission permission) {
        if (!(state.get() instanceof SessionState.SignedIn(User user, Instant _, boolean _))) {
            return Outcome.failed(Failure.of(FailureCode.NOT_SIGNED_IN));
        }
        return user.may(permission)
                ? Outcome.done(user)
                : Outcome.failed(Failure.of(FailureCode.NOT_ALLOWED, permission.name()));
    }

    @Override
    public List<User> users() {
        return accounts.users();
    }

    @Override
    public CompletableFuture<Outcome<User>> addUser(String name, Role role, char[] passphrase) {
        return inSequence(
                () -> require(Permission.USERS_CHANGE)
                        .then(by ->
                                accounts.add(name, role, passphrase, key()).map(user -> noted(by, "user.added", user))),
                passphrase);
    }

    @Override
    public CompletableFuture<Outcome<User>> removeUser(UserId id) {
        return inSequence(() -> require(Permission.USERS_CHANGE)
                .then(by -> accounts.remove(id, by).map(user -> noted(by, "user.removed", user))));
    }

    @Override
    public CompletableFuture<Outcome<User>> changePassphrase(char[] old, char[] next) {
        return inSequence(
                () -> signedIn()
                        .then(user -> accounts.prove(user.name(), old)
                                .then(proven -> accounts.rewrap(user, next, proven.dataKey()))
                                .map(changed -> noted(user, "user.passphrase-changed", changed))),
                old,
                next);
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> remember(boolean remember) {
        return inSequence(() -> signedIn().then(user -> {
            Outcome<Boolean> outcome = remember ? accounts.remember(user, key()) : accounts.forget(user);
            return outcome.map(changed -> {
                noted(user, remember ? "user.remembered" : "user.forgotten", user);
                return changed;
            });
        }));
    }

    private Outcome<User> signedIn() {
        return state.get() instanceof SessionState.SignedIn(User user, Instant _, boolean _)
                ? Outcome.done(user)
                : Outcome.failed(Failure.of(FailureCode.NOT_SIGNED_IN));
    }

    private byte[] key() {
        byte[] key = dataKey;
        if (key == null) {
            throw new IllegalStateException("who is signed in has shown the key");
        }
        return key;
    }

    private User noted(User by, String action, User about) {
        noteNow(AuditEntry.done(by.id().value(), action, "user", about.id().value()));
        return about;
    }

    private void note(AuditEntry entry) {
        store.get().ifPresent(open -> open.audit().note(entry));
    }

    private Outcome<Long> noteNow(AuditEntry entry) {
        return store.get()
                .map(open -> open.audit().note(entry).join())
                .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.NOT_SIGNED_IN)));
    }

    private <T> CompletableFuture<Outcome<T>> inSequence(Supplier<Outcome<T>> work, char[]... toWipe) {
        return parts.executors()
                .onIo(() -> {
                    sequence.lock();
                    try {
                        return work.get();
                    } finally {
                        sequence.unlock();
                    }
                })
                .whenComplete((_, _) -> {
                    for (char[] passphrase : toWipe) {
                        Arrays.fill(passphrase, '\0');
                    }
                });
    }

    /// Locks, writes what is waiting and closes the store. Blocks on the disk; call it before closing the
    /// executors.
    @Override
    public void close() {
        presence.close();
        sequence.lock();
        try {
            lock(LockReason.PERSON);
            Optional<UnlockedStore> open = store.get();
            store.set(Optional.empty());
            open.ifPresent(UnlockedStore::close);
            if (dataKey != null) {
                Arrays.fill(dataKey, (byte) 0);
                dataKey = null;
            }
        } finally {
            sequence.unlock();
        }
    }
}
