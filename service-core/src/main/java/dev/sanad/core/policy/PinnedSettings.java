package dev.sanad.core.policy;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.settings.Profile;
import dev.sanad.core.settings.Settings;
import dev.sanad.core.settings.SettingsService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// Settings in which what the policy fixes reads as fixed and cannot be changed. What was stored before stays stored
/// and
/// counts again when the policy goes.
public final class PinnedSettings implements SettingsService {
    private static final Words FIXED = new Words(
            "This is fixed by the policy of this computer.", "هذا محدد بسياسة هذا الحاسوب ولا يمكن تغييره هنا.");

    private final SettingsService own;
    private final ClinicPolicy policy;
    private final MutableSignal<Settings> settings;

    private PinnedSettings(SettingsService own, ClinicPolicy policy) {
        this.own = own;
        this.policy = policy;
        this.settings = new MutableSignal<>(pinned(own.settings().get()));
    }

    /// The settings under a policy; the settings themselves where it fixes none of them.
    public static SettingsService of(SettingsService own, ClinicPolicy policy) {
        if (policy.profile().isEmpty() && policy.endpoint().isEmpty()) {
            return own;
        }
        PinnedSettings made = new PinnedSettings(own, policy);
        own.settings().subscribe(now -> made.settings.set(made.pinned(now)));
        return made;
    }

    @Override
    public Signal<Settings> settings() {
        return settings;
    }

    @Override
    public List<Finding> findings(Settings candidate) {
        List<Finding> all = new ArrayList<>(own.findings(candidate));
        all.addAll(against(candidate));
        return all;
    }

    @Override
    public Outcome<Settings> change(UnaryOperator<Settings> change) {
        List<Finding> forbidden = against(change.apply(settings.get()));
        if (!forbidden.isEmpty()) {
            return Outcome.refused(forbidden);
        }
        return own.change(stored -> unpinned(change.apply(pinned(stored)), stored))
                .map(this::pinned);
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> flush() {
        return own.flush();
    }

    @Override
    public CompletableFuture<Outcome<Boolean>> saveCertificatePin(char[] pin) {
        return own.saveCertificatePin(pin);
    }

    @Override
    public CompletableFuture<Outcome<Optional<char[]>>> certificatePin() {
        return own.certificatePin();
    }

    private Settings pinned(Settings stored) {
        Settings.Exchange line = stored.exchange();
        Profile profile = policy.profile().orElse(line.profile());
        String endpoint = profile == Profile.SANDBOX
                ? line.endpoint()
                : policy.endpoint().map(URI::toString).orElse(line.endpoint());
        return stored.with(line(line, profile, endpoint));
    }

    /// What the policy fixes stays stored as the clinic had it.
    private Settings unpinned(Settings changed, Settings stored) {
        Settings.Exchange line = changed.exchange();
        Profile profile = policy.profile().isPresent() ? stored.exchange().profile() : line.profile();
        String endpoint =
                line.endpoint().equals(policy.endpoint().map(URI::toString).orElse(""))
                        ? stored.exchange().endpoint()
                        : line.endpoint();
        return changed.with(line(line, profile, endpoint));
    }

    private static Settings.Exchange line(Settings.Exchange from, Profile profile, String endpoint) {
        return new Settings.Exchange(profile, endpoint, from.certificate(), from.connect(), from.read(), from.call());
    }

    private List<Finding> against(Settings candidate) {
        Settings.Exchange allowed = pinned(candidate).exchange();
        List<Finding> findings = new ArrayList<>();
        if (allowed.profile() != candidate.exchange().profile()) {
            findings.add(new Finding("SND-SET-08", Severity.ERROR, "", "exchange.profile", FIXED));
        }
        if (!allowed.endpoint().equals(candidate.exchange().endpoint())) {
            findings.add(new Finding("SND-SET-08", Severity.ERROR, "", "exchange.endpoint", FIXED));
        }
        return findings;
    }
}
