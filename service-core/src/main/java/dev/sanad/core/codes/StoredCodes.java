package dev.sanad.core.codes;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The code tables of the build with the clinic's directory of payers.
final class StoredCodes implements CodeService {
    private static final int MOST = 500;

    private final CoreExecutors executors;
    private final Terminology terminology;
    private final CodeSearch search;
    private final Payers payers;

    StoredCodes(CoreExecutors executors, Terminology terminology, Payers payers) {
        this.executors = executors;
        this.terminology = terminology;
        this.search = new CodeSearch(terminology);
        this.payers = payers;
    }

    @Override
    public Coded coded(String system, String code) {
        return terminology.coded(system, code);
    }

    @Override
    public boolean contains(String system, String code) {
        return terminology.contains(system, code);
    }

    @Override
    public List<Coded> all(String system) {
        return terminology.all(system);
    }

    @Override
    public CompletableFuture<Outcome<List<Coded>>> search(
            List<String> systems, String text, Language language, int limit) {
        return executors.onIo(() -> Outcome.done(search.find(systems, text, language, Math.min(limit, MOST))));
    }

    @Override
    public Optional<SystemFacts> facts(String system) {
        return terminology.facts(system);
    }

    @Override
    public Signal<List<Payer>> payers() {
        return payers.signal();
    }

    @Override
    public Optional<Payer> payer(PayerId id) {
        return payers.find(id);
    }

    @Override
    public CompletableFuture<Outcome<Payer>> savePayer(Payer payer) {
        return payers.save(payer);
    }
}
