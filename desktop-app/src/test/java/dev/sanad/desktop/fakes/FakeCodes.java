package dev.sanad.desktop.fakes;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The payers of the samples, and hardly any codes.
public final class FakeCodes implements CodeService {
    @Override
    public Coded coded(String system, String code) {
        return new Coded(system, code, Words.same(code));
    }

    @Override
    public boolean contains(String system, String code) {
        return false;
    }

    @Override
    public List<Coded> all(String system) {
        return List.of(
                new Coded(system, "unknown", new Words("Unknown", "غير معروف")),
                new Coded(system, "education", new Words("Education", "تعليم")),
                new Coded(system, "M", new Words("Married", "متزوج")),
                new Coded(system, "U", new Words("Unmarried", "غير متزوج")));
    }

    @Override
    public CompletableFuture<Outcome<List<Coded>>> search(
            List<String> systems, String text, Language language, int limit) {
        return CompletableFuture.completedFuture(Outcome.done(List.of()));
    }

    @Override
    public Optional<SystemFacts> facts(String system) {
        return Optional.empty();
    }

    @Override
    public Signal<List<Payer>> payers() {
        return new MutableSignal<>(Samples.payers());
    }

    @Override
    public Optional<Payer> payer(PayerId id) {
        return Samples.payers().stream().filter(payer -> payer.id().equals(id)).findFirst();
    }

    @Override
    public CompletableFuture<Outcome<Payer>> savePayer(Payer payer) {
        return CompletableFuture.completedFuture(Outcome.done(payer));
    }
}
