package dev.sanad.core.patients;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.patients.ImportReport.RefusedLine;
import dev.sanad.core.patients.PatientStore.Stored;
import dev.sanad.core.patients.imports.PatientLine;
import dev.sanad.core.patients.imports.PatientPatch;
import dev.sanad.core.patients.rules.PatientFindings;
import dev.sanad.core.patients.rules.PatientRules;
import dev.sanad.core.patients.rules.PatientTidying;
import dev.sanad.core.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stores some lines of a file in one transaction. A line that is refused changes nothing; the others are stored.
final class ImportBatch {
    /// What became of the lines.
    ///
    /// @param patients how many records there are now
    record Result(int added, int changed, int same, List<RefusedLine> refused, long patients) {
        Result {
            refused = List.copyOf(refused);
        }
    }

    private enum Ending {
        ADDED,
        CHANGED,
        SAME,
        REFUSED
    }

    private final PatientStore store;
    private final PatientRules rules;
    private final PatientTrail trail;
    private final Supplier<String> ids;

    ImportBatch(PatientStore store, PatientRules rules, PatientTrail trail, Supplier<String> ids) {
        this.store = store;
        this.rules = rules;
        this.trail = trail;
        this.ids = ids;
    }

    Result store(Tx tx, List<PatientLine.Understood> lines) {
        Map<Ending, Integer> counts = new EnumMap<>(Ending.class);
        List<RefusedLine> refused = new ArrayList<>();
        for (PatientLine.Understood line : lines) {
            List<Finding> why = new ArrayList<>();
            counts.merge(store(tx, line.patch(), why), 1, Integer::sum);
            if (!why.isEmpty()) {
                refused.add(new RefusedLine(line.number(), why));
            }
        }
        int added = counts.getOrDefault(Ending.ADDED, 0);
        if (added > 0) {
            store.added(tx, added);
        }
        return new Result(
                added,
                counts.getOrDefault(Ending.CHANGED, 0),
                counts.getOrDefault(Ending.SAME, 0),
                refused,
                store.count(tx));
    }

    private Ending store(Tx tx, PatientPatch patch, List<Finding> why) {
        Set<Long> owners = new LinkedHashSet<>();
        patch.identifiers().forEach(identifier -> store.owner(tx, identifier).ifPresent(owners::add));
        if (owners.size() > 1) {
            why.add(PatientFindings.error(PatientFindings.DUPLICATE + "/import", "identifier"));
            return Ending.REFUSED;
        }
        PatientId subscriber = subscriber(tx, patch, why);
        return owners.isEmpty()
                ? add(tx, patch, subscriber, why)
                : change(tx, patch, store.find(tx, owners.iterator().next()).orElseThrow(), subscriber, why);
    }

    private @Nullable PatientId subscriber(Tx tx, PatientPatch patch, List<Finding> why) {
        PatientPatch.Card card = patch.card();
        if (card == null || card.subscriber().isEmpty()) {
            return null;
        }
        Optional<PatientId> found = store.anyOwner(tx, card.subscriber());
        if (found.isEmpty()) {
            why.add(PatientFindings.error("SND-IMP-SUBSCRIBER", "subscriber_id"));
        }
        return found.orElse(null);
    }

    private Ending add(Tx tx, PatientPatch patch, @Nullable PatientId subscriber, List<Finding> why) {
        LocalDate birthDate = patch.birthDate();
        if (birthDate == null) {
            why.add(PatientFindings.error("SND-PAT-BIRTHDATE", "birthDate"));
            return Ending.REFUSED;
        }
        Patient patient = PatientTidying.tidy(patch.fresh(ids, birthDate, subscriber));
        if (refused(patient, why)) {
            return Ending.REFUSED;
        }
        store.insert(tx, patient);
        trail.note(tx, PatientTrail.IMPORT, patient.id());
        return Ending.ADDED;
    }

    private Ending change(Tx tx, PatientPatch patch, Stored before, @Nullable PatientId subscriber, List<Finding> why) {
        Patient patient = PatientTidying.tidy(patch.onto(before.patient(), ids, subscriber));
        if (refused(patient, why)) {
            return Ending.REFUSED;
        }
        if (patient.equals(before.patient())) {
            return Ending.SAME;
        }
        store.update(tx, before, patient);
        trail.note(tx, PatientTrail.IMPORT, patient.id());
        return Ending.CHANGED;
    }

    /// Only errors keep a line out; what merely asks to be looked at does not.
    private boolean refused(Patient patient, List<Finding> why) {
        rules.check(patient).stream().filter(Finding::isError).forEach(why::add);
        return !why.isEmpty();
    }
}
