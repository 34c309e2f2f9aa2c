package dev.sanad.core.codes;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import dev.sanad.core.store.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// The payers that the profile brings along, and the clinic's own over them: an own entry of the same licence
/// wins.
final class Payers {
    /// The origin of the clinic's own entries.
    static final String CLINIC = "clinic";

    private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s]+");

    private final Database database;
    private final CodesTrail trail;
    private final PayerStore store = new PayerStore();
    private final MutableSignal<List<Payer>> all;

    Payers(Database database, List<Payer> brought, CodesTrail trail) {
        this.database = database;
        this.trail = trail;
        this.all = new MutableSignal<>(over(List.of(), brought));
    }

    /// Fetches the clinic's own.
    void begin() {
        database.read(store::all).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done<List<Payer>>(List<Payer> own)) {
                // what was saved meanwhile is newer than what was read
                all.update(now -> over(
                        over(now.stream().filter(payer -> !isOwn(payer)).toList(), own),
                        now.stream().filter(Payers::isOwn).toList()));
            }
        });
    }

    private static boolean isOwn(Payer payer) {
        return payer.origin().equals(CLINIC);
    }

    private static List<Payer> over(List<Payer> below, List<Payer> above) {
        Map<PayerId, Payer> byId = new LinkedHashMap<>();
        below.forEach(payer -> byId.put(payer.id(), payer));
        above.forEach(payer -> byId.put(payer.id(), payer));
        return byId.values().stream()
                .sorted(Comparator.comparing(
                                (Payer payer) -> Folding.fold(payer.name().en()))
                        .thenComparing(payer -> payer.id().value()))
                .toList();
    }

    Signal<List<Payer>> signal() {
        return all;
    }

    Optional<Payer> find(PayerId id) {
        return all.get().stream().filter(payer -> payer.id().equals(id)).findFirst();
    }

    CompletableFuture<Outcome<Payer>> save(Payer typed) {
        Payer payer = tidy(typed);
        List<Finding> found = check(payer);
        if (!found.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.refused(found));
        }
        return database.write(tx -> {
            store.put(tx, payer);
            trail.note(tx, CodesTrail.SAVE_PAYER, payer.id());
            tx.afterCommit(() -> all.update(now -> over(now, List.of(payer))));
            return payer;
        });
    }

    private static Payer tidy(Payer typed) {
        Words name = new Words(typed.name().en().strip(), typed.name().ar().strip());
        return new Payer(
                typed.id(), name, typed.administrator(), typed.memberSystem().strip(), CLINIC);
    }

    private static List<Finding> check(Payer payer) {
        List<Finding> found = new ArrayList<>();
        DirectoryRules.licence(payer.id().value(), "id", found);
        PayerId administrator = payer.administrator();
        if (administrator != null) {
            DirectoryRules.licence(administrator.value(), "administrator", found);
        }
        DirectoryRules.name(payer.name(), found);
        boolean absolute = ABSOLUTE.matcher(payer.memberSystem()).matches();
        if (!payer.memberSystem().isEmpty()
                && (!absolute || payer.memberSystem().length() > 255)) {
            found.add(DirectoryRules.finding("SND-PAY-SYSTEM", "memberSystem"));
        }
        return found;
    }
}
