package dev.sanad.core.settings;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// The door to the settings of the clinic. Nothing here blocks.
public interface SettingsService {
    /// The settings in force.
    Signal<Settings> settings();

    /// What is wrong with settings, or still missing in them, by field.
    List<Finding> findings(Settings settings);

    /// Changes settings. They are in force at once and durable shortly after; settings with errors are refused and
    /// change nothing.
    Outcome<Settings> change(UnaryOperator<Settings> change);

    /// Makes the last change durable now.
    CompletableFuture<Outcome<Boolean>> flush();

    /// Keeps the pin of the clinic's certificate, encrypted, durable when the future completes. The array is wiped.
    CompletableFuture<Outcome<Boolean>> saveCertificatePin(char[] pin);

    /// The pin of the clinic's certificate, where one is kept. Wipe the array after use.
    CompletableFuture<Outcome<Optional<char[]>>> certificatePin();
}
