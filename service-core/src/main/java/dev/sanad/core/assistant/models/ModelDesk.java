package dev.sanad.core.assistant.models;

import dev.sanad.core.assistant.ChatTask;
import dev.sanad.core.assistant.ModelBadge;
import dev.sanad.core.assistant.ModelChoice;
import dev.sanad.core.assistant.ModelId;
import dev.sanad.core.assistant.ModelProfile;
import dev.sanad.core.assistant.ModelSecret;
import dev.sanad.core.assistant.history.History;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.model.ChatModel;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The models of the clinic. In the Sandbox profile the sandbox's model comes first, by itself: it is not stored,
/// because it listens somewhere else at every start.
public final class ModelDesk implements AutoCloseable {
    /// The id of the sandbox's model.
    public static final ModelId SANDBOX = new ModelId("sandbox");

    private static final String CHOICE = "models";
    private static final String KEY = "key.";
    private static final String SANDBOX_OPEN = "sandbox.open";

    private final Parts parts;
    private final Adapters adapters;
    private final MutableSignal<ModelChoice> choice;
    private final Object lock = new Object();
    private final Map<ModelId, Line> lines = new HashMap<>();
    private final Set<ModelId> unlocked = new HashSet<>();

    /// What it stands on.
    ///
    /// @param database with the steps of {@link History#migrations}
    /// @param notes    writes a line of the audit trail
    /// @param sandbox  in the Sandbox profile only
    public record Parts(
            Database database, CoreExecutors executors, History.Notes notes, Optional<SandboxVoice> sandbox) {}

    private record Stored(Optional<byte[]> choice, boolean sandboxOpen, List<String> keys) {}

    public ModelDesk(Parts parts) {
        this.parts = parts;
        this.adapters = new Adapters(parts.executors());
        this.choice = new MutableSignal<>(withSandbox(nothing(), true));
    }

    /// Reads what is stored.
    public CompletableFuture<Outcome<ModelChoice>> load() {
        return parts.database()
                .read(tx -> new Stored(
                        content(tx, CHOICE), content(tx, SANDBOX_OPEN).isPresent(), keys(tx)))
                .thenApply(outcome -> outcome.map(stored -> {
                    synchronized (lock) {
                        stored.keys().forEach(key -> unlocked.add(new ModelId(key.substring(KEY.length()))));
                    }
                    ModelChoice kept = stored.choice().map(ModelJson::read).orElseGet(this::nothing);
                    ModelChoice now = withSandbox(kept, !stored.sandboxOpen());
                    choice.set(now);
                    return now;
                }));
    }

    /// What is set up.
    public Signal<ModelChoice> choice() {
        return choice;
    }

    /// What is wrong with a choice.
    public List<Finding> findings(ModelChoice candidate) {
        return ModelRules.check(candidate, this::isUnlocked);
    }

    private boolean isUnlocked(ModelId id) {
        synchronized (lock) {
            return unlocked.contains(id);
        }
    }

    /// Where a task would be answered now.
    public Optional<ModelBadge> badge(ChatTask task) {
        ModelChoice now = choice.get();
        return now.on() ? now.forTask(task).map(Places::badge) : Optional.empty();
    }

    /// How a model shows itself.
    public static ModelBadge badge(ModelProfile model) {
        return Places.badge(model);
    }

    /// Changes the choice.
    public CompletableFuture<Outcome<ModelChoice>> choose(ModelChoice candidate) {
        List<Finding> errors =
                findings(candidate).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.refused(errors));
        }
        boolean closed = candidate.models().stream()
                .filter(model -> model.id().equals(SANDBOX))
                .allMatch(ModelProfile::deidentify);
        ModelChoice next = withSandbox(candidate, closed);
        return parts.database().write(tx -> {
            put(tx, CHOICE, ModelJson.write(withoutSandbox(next)));
            if (closed) {
                tx.update("DELETE FROM assistant_setting WHERE setting_key=?", SANDBOX_OPEN);
            } else {
                put(tx, SANDBOX_OPEN, new byte[] {1});
            }
            forgetKeys(tx, next);
            parts.notes().note(tx, "assistant.models-changed", "models", next.on() ? "on" : "off", "");
            tx.afterCommit(() -> took(next));
            return next;
        });
    }

    /// A key is kept no longer than its model.
    private static void forgetKeys(Tx tx, ModelChoice next) {
        for (String key : keys(tx)) {
            boolean used = next.models().stream()
                    .anyMatch(model -> key.equals(KEY + model.id().value()));
            if (!used) {
                tx.update("DELETE FROM assistant_setting WHERE setting_key=?", key);
            }
        }
    }

    private void took(ModelChoice next) {
        List<Line> retired = new ArrayList<>();
        synchronized (lock) {
            unlocked.removeIf(
                    id -> next.models().stream().noneMatch(model -> model.id().equals(id)));
            lines.values().removeIf(line -> {
                boolean gone = !next.models().contains(line.profile());
                if (gone) {
                    retired.add(line);
                }
                return gone;
            });
        }
        retired.forEach(Line::retire);
        choice.set(next);
    }

    /// Keeps what a model is unlocked with. The array is wiped.
    public CompletableFuture<Outcome<Boolean>> saveSecret(ModelId model, ModelSecret secret) {
        boolean nothing = secret.secret().length == 0;
        byte[] bytes = KeptKey.bytes(secret.keyId(), secret.secret(), secret.session());
        return parts.database().write(tx -> {
            if (nothing) {
                tx.update("DELETE FROM assistant_setting WHERE setting_key=?", KEY + model.value());
            } else {
                put(tx, KEY + model.value(), bytes);
            }
            java.util.Arrays.fill(bytes, (byte) 0);
            parts.notes().note(tx, "assistant.key-changed", "model", model.value(), "");
            tx.afterCommit(() -> unlocked(model, !nothing));
            return true;
        });
    }

    private void unlocked(ModelId model, boolean now) {
        Line retired;
        synchronized (lock) {
            if (now) {
                unlocked.add(model);
            } else {
                unlocked.remove(model);
            }
            retired = lines.remove(model);
        }
        if (retired != null) {
            retired.retire();
        }
    }

    /// A model for one answer; close the lease at its end. Blocks: call it on `io`.
    public Outcome<Lease> lease(ModelProfile profile) {
        synchronized (lock) {
            Line open = lines.get(profile.id());
            if (open != null && open.profile().equals(profile)) {
                return Outcome.done(open.lease());
            }
        }
        return key(profile).then(key -> adapters.make(profile, key)).map(model -> keep(profile, model));
    }

    private Lease keep(ModelProfile profile, ChatModel model) {
        Line fresh = new Line(profile, model);
        Line before;
        Lease lease = fresh.lease();
        synchronized (lock) {
            before = lines.put(profile.id(), fresh);
        }
        if (before != null) {
            before.retire();
        }
        return lease;
    }

    private Outcome<KeptKey> key(ModelProfile profile) {
        if (profile.kind() == ModelProfile.Kind.SANDBOX) {
            return parts.sandbox()
                    .<Outcome<KeptKey>>map(voice -> Outcome.done(new KeptKey("", voice.key(), "")))
                    .orElseGet(() -> Outcome.failed(Failure.of(FailureCode.NOT_CONFIGURED)));
        }
        return parts.database()
                .read(tx ->
                        content(tx, KEY + profile.id().value()).map(KeptKey::of).orElse(KeptKey.NONE))
                .join();
    }

    /// A model while it answers.
    public static final class Lease implements AutoCloseable {
        private final Line line;

        private Lease(Line line) {
            this.line = line;
        }

        public ChatModel model() {
            return line.model;
        }

        @Override
        public void close() {
            line.released();
        }
    }

    /// A connection to a model; closed when it was replaced and nobody uses it any more.
    private static final class Line {
        private final ModelProfile profile;
        private final ChatModel model;
        private int users;
        private boolean retired;

        Line(ModelProfile profile, ChatModel model) {
            this.profile = profile;
            this.model = model;
        }

        ModelProfile profile() {
            return profile;
        }

        synchronized Lease lease() {
            users++;
            return new Lease(this);
        }

        synchronized void released() {
            users--;
            closeIfUnused();
        }

        synchronized void retire() {
            retired = true;
            closeIfUnused();
        }

        private void closeIfUnused() {
            if (retired && users <= 0) {
                model.close();
            }
        }
    }

    /// Before anybody has chosen: the assistant is on where the only model is the sandbox's, and nothing leaves.
    private ModelChoice nothing() {
        return new ModelChoice(parts.sandbox().isPresent(), List.of(), Map.of());
    }

    private ModelChoice withSandbox(ModelChoice kept, boolean deidentify) {
        ModelChoice own = withoutSandbox(kept);
        if (parts.sandbox().isEmpty()) {
            return own;
        }
        SandboxVoice voice = parts.sandbox().get();
        List<ModelProfile> models = new ArrayList<>();
        models.add(new ModelProfile(
                SANDBOX,
                ModelProfile.Kind.SANDBOX,
                voice.base().toString(),
                "",
                voice.name(),
                deidentify,
                ModelProfile.Limits.standard()));
        models.addAll(own.models());
        return new ModelChoice(own.on(), models, kept.byTask());
    }

    private static ModelChoice withoutSandbox(ModelChoice kept) {
        return new ModelChoice(
                kept.on(),
                kept.models().stream()
                        .filter(model -> model.kind() != ModelProfile.Kind.SANDBOX)
                        .toList(),
                kept.byTask());
    }

    private static List<String> keys(Tx tx) {
        return tx.list("SELECT setting_key FROM assistant_setting WHERE setting_key LIKE 'key.%'", row -> row.text(1));
    }

    private static Optional<byte[]> content(Tx tx, String key) {
        return tx.one("SELECT content FROM assistant_setting WHERE setting_key=?", row -> row.bytes(1), key);
    }

    private static void put(Tx tx, String key, byte[] content) {
        tx.update(
                "INSERT INTO assistant_setting(setting_key, content) VALUES (?,?)"
                        + " ON CONFLICT(setting_key) DO UPDATE SET content=excluded.content",
                key,
                content);
    }

    @Override
    public void close() {
        List<Line> open;
        synchronized (lock) {
            open = List.copyOf(lines.values());
            lines.clear();
        }
        open.forEach(Line::retire);
        adapters.close();
    }
}
