package dev.sanad.desktop.doors;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A directory of payers without code systems.
public final class FakeCodes implements CodeService {
    public final MutableSignal<List<Payer>> payers = new MutableSignal<>(List.of(new Payer(
            new PayerId("7000911508"),
            new Words("Bupa Arabia", "بوبا العربية"),
            null,
            "http://payer.example.sa/memberid",
            "sandbox")));

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
        return List.of();
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
        return payers;
    }

    @Override
    public Optional<Payer> payer(PayerId id) {
        return payers.get().stream().filter(payer -> payer.id().equals(id)).findFirst();
    }

    @Override
    public CompletableFuture<Outcome<Payer>> savePayer(Payer payer) {
        payers.update(before -> {
            List<Payer> next = new ArrayList<>(before);
            next.removeIf(each -> each.id().equals(payer.id()));
            next.add(payer);
            return List.copyOf(next);
        });
        return CompletableFuture.completedFuture(Outcome.done(payer));
    }
}
