package dev.sanad.core.settings;

import dev.sanad.core.exec.Timers;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.store.Database;
import dev.sanad.core.store.Migration;
import dev.sanad.core.store.Tx;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Settings in the encrypted store. A value that a later version added is ignored, one that is missing is as on a
/// new
/// workstation.
public final class StoredSettings implements SettingsService {
    private static final Duration GATHER = Duration.ofMillis(300);
    private static final String SETTINGS = "settings";
    private static final String PIN = "certificate.pin";

    private final Database database;
    private final Timers timers;
    private final SettingsJson json = new SettingsJson(new JsonMapper());
    private final MutableSignal<Settings> settings;

    private final Object lock = new Object();
    private boolean planned;

    private StoredSettings(Database database, Timers timers, Settings initial) {
        this.database = database;
        this.timers = timers;
        this.settings = new MutableSignal<>(initial);
    }

    /// The table of the settings.
    public static List<Migration> migrations() {
        return List.of(Migration.of(StoredSettings.class, "settings", 1, "V001__settings.sql"));
    }

    /// Reads the settings of a store.
    public static CompletableFuture<Outcome<StoredSettings>> open(Database database, Timers timers) {
        SettingsJson json = new SettingsJson(new JsonMapper());
        return database.read(tx -> content(tx, SETTINGS))
                .thenApply(outcome -> outcome.map(content -> new StoredSettings(
                        database, timers, content.map(json::read).orElseGet(Settings::initial))));
    }

    private static Optional<byte[]> content(Tx tx, String key) {
        return tx.one("SELECT content FROM setting WHERE setting_key=?", row -> row.bytes(1), key);
    }

    private static int put(Tx tx, String key, byte[] content) {
        return tx.update(
                "INSERT INTO setting(setting_key, content) VALUES (?,?)"
                        + " ON CONFLICT(setting_key) DO UPDATE SET content=excluded.content",
                key,
                content);
    }

    @Override
    public Signal<Settings> settings() {
        return settings;
    }

    @Override
    public List<Finding> findings(Settings candidate) {
        return SettingsRules.check(candidate);
    }

    @Override
    public Outcome<Settings> change(UnaryOperator<Settings> change) {
        synchronized (lock) {
            Settings next = change.apply(settings.get());
            List<Finding> errors =
                    SettingsRules.check(next).stream().filter(Finding::isError).toList();
            if (!errors.isEmpty()) {
                return Outcome.refused(errors);
            }
            settings.set(next);
            if (!planned) {
                planned = true;
                timers.after(GATHER, this::flush);
            }
            return Outcome.done(next);
        }
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> flush() {
        synchronized (lock) {
            planned = false;
            byte[] content = json.write(settings.get());
            return database.write(tx -> put(tx, SETTINGS, content) > 0);
        }
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveCertificatePin(char[] pin) {
        ByteBuffer encoded = ByteBuffer.allocate(pin.length * 4);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(pin), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(pin, '\0');
        return database.<Boolean>write(tx -> put(tx, PIN, bytes) > 0)
                .whenComplete((_, _) -> Arrays.fill(bytes, (byte) 0));
    }

    @Override
    public CompletableFuture<Outcome<Optional<char[]>>> certificatePin() {
        return database.read(tx -> content(tx, PIN).map(bytes -> {
            CharBuffer decoded = CharBuffer.allocate(bytes.length);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
            char[] pin = Arrays.copyOf(decoded.array(), decoded.position());
            Arrays.fill(decoded.array(), '\0');
            Arrays.fill(bytes, (byte) 0);
            return pin;
        }));
    }
}
