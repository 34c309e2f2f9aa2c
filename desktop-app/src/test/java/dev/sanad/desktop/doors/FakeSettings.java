package dev.sanad.desktop.doors;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.settings.SettingsService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// Settings in memory; a base address must begin with http.
public final class FakeSettings implements SettingsService {
    public final MutableSignal<Settings> now = new MutableSignal<>(Settings.initial());
    public String pin = "";

    @Override
    public Signal<Settings> settings() {
        return now;
    }

    @Override
    public List<Finding> findings(Settings settings) {
        String base = settings.clinic().baseUri();
        return base.isEmpty() || base.startsWith("http")
                ? List.of()
                : List.of(new Finding(
                        "SND-SET-09",
                        Severity.ERROR,
                        "",
                        "clinic.baseUri",
                        new Words("This is not a web address.", "هذا ليس عنوان ويب.")));
    }

    @Override
    public Outcome<Settings> change(UnaryOperator<Settings> change) {
        Settings next = change.apply(now.get());
        List<Finding> findings = findings(next);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        now.set(next);
        return Outcome.done(next);
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> flush() {
        return CompletableFuture.completedFuture(Outcome.done(true));
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveCertificatePin(char[] typed) {
        pin = new String(typed);
        Arrays.fill(typed, '\0');
        return flush();
    }

    @Override
    public CompletableFuture<Outcome<Optional<char[]>>> certificatePin() {
        return CompletableFuture.completedFuture(Outcome.done(Optional.empty()));
    }
}
