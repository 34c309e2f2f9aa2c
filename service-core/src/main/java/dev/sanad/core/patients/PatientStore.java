package dev.sanad.core.patients;

import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The SQL of patients. Every method works in the transaction that it is given. Takes tidied records
/// that the rules have let through.
final class PatientStore {
    private static final int RECENT = 50;
    private static final int MOST_KNOWN = 100_000;

    /// Words of names that are in the store for certain, so that they need not be offered to it again.
    private final Set<String> knownNames = ConcurrentHashMap.newKeySet();

    /// A record with its row number.
    record Stored(long nr, Patient patient) {}

    /// The record of an id.
    Optional<Stored> find(Tx tx, PatientId id) {
        return tx.one("SELECT * FROM patients WHERE id = ?", PatientRows::core, id.value())
                .map(core -> whole(tx, core));
    }

    /// The record of a row number.
    Optional<Stored> find(Tx tx, long nr) {
        return tx.one("SELECT * FROM patients WHERE nr = ?", PatientRows::core, nr)
                .map(core -> whole(tx, core));
    }

    private static Stored whole(Tx tx, PatientRows.Core core) {
        return new Stored(
                core.nr(),
                core.with(
                        tx.list(
                                "SELECT kind, value, country FROM patient_identifiers WHERE patient = ? ORDER BY place",
                                PatientRows::identifier,
                                core.nr()),
                        tx.list(
                                "SELECT * FROM patient_coverages WHERE patient = ? ORDER BY place",
                                PatientRows::coverage,
                                core.nr())));
    }

    /// The row number of the record that has an identifier.
    Optional<Long> owner(Tx tx, PatientIdentifier identifier) {
        return tx.one(
                "SELECT patient FROM patient_identifiers WHERE value = ? AND kind = ? AND country = ?",
                row -> row.longNumber(1),
                identifier.value(),
                identifier.kind().name(),
                country(identifier));
    }

    /// The record that has a document of this number, of whatever kind; empty where several have.
    Optional<PatientId> anyOwner(Tx tx, String number) {
        List<PatientId> owners = tx.list("""
                SELECT DISTINCT p.id FROM patient_identifiers i JOIN patients p ON p.nr = i.patient
                WHERE i.value = ? LIMIT 2""", row -> new PatientId(row.text(1)), number);
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    /// Adds a record; its version is 1 then.
    ///
    /// @return the record as stored
    Stored insert(Tx tx, Patient patient) {
        long nr = nextNr(tx);
        Ready record = Ready.of(patient);
        insertCore(tx, nr, record);
        learn(tx, names(record.words(), new HashSet<>()));
        identifiers(tx, documents(nr, patient));
        return new Stored(nr, version(patient, 1));
    }

    /// A record with its words, made ready outside the transaction.
    record Ready(Patient patient, String words) {
        static Ready of(Patient tidied) {
            return new Ready(tidied, SearchWords.of(tidied));
        }
    }

    /// Adds many records. The documents go in last and in the order of their index: a large store has to turn
    /// each page
    /// of it once then, not once for every record.
    void insertAll(Tx tx, List<Ready> records) {
        List<Document> documents = new ArrayList<>();
        Set<String> words = new HashSet<>();
        long nr = nextNr(tx);
        for (Ready record : records) {
            insertCore(tx, nr, record);
            documents.addAll(documents(nr, record.patient()));
            names(record.words(), words);
            nr++;
        }
        learn(tx, words);
        documents.sort(Comparator.comparing(document -> document.identifier().value()));
        identifiers(tx, documents);
        added(tx, records.size());
    }

    private static long nextNr(Tx tx) {
        return tx.count("SELECT max(nr) FROM patients") + 1;
    }

    private static void insertCore(Tx tx, long nr, Ready record) {
        Patient patient = record.patient();
        PatientIdentifier leading = leading(patient);
        tx.update(
                """
                INSERT INTO patients (nr, id, version, name_en, name_ar, birth_date, gender, marital, occupation, religion,
                  phone, email, lead_kind, lead_value, mrn, cards, words)
                VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                nr,
                patient.id().value(),
                patient.name().english(),
                patient.name().arabic(),
                patient.birthDate(),
                patient.gender().code(),
                patient.demographics().maritalStatus(),
                patient.demographics().occupation(),
                patient.demographics().religion(),
                patient.demographics().phone(),
                patient.demographics().email(),
                leading.kind().name(),
                leading.value(),
                patient.mrn().orElse(""),
                patient.coverages().size(),
                record.words());
        coverages(tx, nr, patient);
        tx.update("INSERT INTO patient_words (rowid, words) VALUES (?, ?)", nr, record.words());
    }

    /// Replaces a record.
    ///
    /// @return the record as stored, its version one higher
    Stored update(Tx tx, Stored before, Patient patient) {
        String words = SearchWords.of(patient);
        String oldWords = tx.one("SELECT words FROM patients WHERE nr = ?", row -> row.text(1), before.nr())
                .orElseThrow();
        PatientIdentifier leading = leading(patient);
        tx.update(
                """
                UPDATE patients SET version = ?, name_en = ?, name_ar = ?, birth_date = ?, gender = ?, marital = ?,
                  occupation = ?, religion = ?, phone = ?, email = ?, lead_kind = ?, lead_value = ?, mrn = ?, cards = ?,
                  words = ?
                WHERE nr = ?""",
                before.patient().version() + 1,
                patient.name().english(),
                patient.name().arabic(),
                patient.birthDate(),
                patient.gender().code(),
                patient.demographics().maritalStatus(),
                patient.demographics().occupation(),
                patient.demographics().religion(),
                patient.demographics().phone(),
                patient.demographics().email(),
                leading.kind().name(),
                leading.value(),
                patient.mrn().orElse(""),
                patient.coverages().size(),
                words,
                before.nr());
        tx.update("DELETE FROM patient_identifiers WHERE patient = ?", before.nr());
        tx.update("DELETE FROM patient_coverages WHERE patient = ?", before.nr());
        identifiers(tx, documents(before.nr(), patient));
        coverages(tx, before.nr(), patient);
        if (!words.equals(oldWords)) {
            // the index keeps no copy of its text: it has to be told what to forget
            tx.update(
                    "INSERT INTO patient_words (patient_words, rowid, words) VALUES ('delete', ?, ?)",
                    before.nr(),
                    oldWords);
            tx.update("INSERT INTO patient_words (rowid, words) VALUES (?, ?)", before.nr(), words);
            learn(tx, names(words, new HashSet<>()));
        }
        return new Stored(before.nr(), version(patient, before.patient().version() + 1));
    }

    /// Adds the words of names to the list by which longer beginnings are looked up.
    private void learn(Tx tx, Set<String> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        tx.batch("INSERT OR IGNORE INTO patient_names (word) VALUES (?)", fresh, word -> new Object[] {word});
        tx.afterCommit(() -> {
            if (knownNames.size() < MOST_KNOWN) {
                knownNames.addAll(fresh);
            }
        });
    }

    /// Adds those words to a set that are no numbers and not known to be in the store.
    private Set<String> names(String words, Set<String> to) {
        int start = 0;
        while (start < words.length()) {
            int end = words.indexOf(' ', start);
            end = end < 0 ? words.length() : end;
            String word = words.substring(start, end);
            if (!SearchWords.isNumber(word) && !knownNames.contains(word)) {
                to.add(word);
            }
            start = end + 1;
        }
        return to;
    }

    private record Placed<T>(int place, T value) {}

    private static <T> List<Placed<T>> placed(List<T> values) {
        List<Placed<T>> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            all.add(new Placed<>(i, values.get(i)));
        }
        return all;
    }

    private record Document(long patient, int place, PatientIdentifier identifier) {}

    private static List<Document> documents(long nr, Patient patient) {
        return placed(patient.identifiers()).stream()
                .map(at -> new Document(nr, at.place(), at.value()))
                .toList();
    }

    private static void identifiers(Tx tx, List<Document> documents) {
        tx.batch(
                "INSERT INTO patient_identifiers (value, kind, country, patient, place) VALUES (?, ?, ?, ?, ?)",
                documents,
                document -> new @Nullable Object[] {
                    document.identifier().value(),
                    document.identifier().kind().name(),
                    country(document.identifier()),
                    document.patient(),
                    document.place()
                });
    }

    private static void coverages(Tx tx, long nr, Patient patient) {
        tx.batch("""
                INSERT INTO patient_coverages (patient, place, id, payer, member_id, type, relationship, subscriber,
                  holder_name, holder_number, plan_value, plan_name, network, dependent, valid_from, valid_to)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", placed(patient.coverages()), at -> PatientRows.values(nr, at.place(), at.value()));
    }

    private static String country(PatientIdentifier identifier) {
        String country = identifier.country();
        return country == null ? "" : country;
    }

    private static PatientIdentifier leading(Patient patient) {
        return patient.leadingIdentifier()
                .orElseThrow(() -> new IllegalArgumentException("a record that the rules refuse"));
    }

    private static Patient version(Patient patient, long version) {
        return new Patient(
                patient.id(),
                patient.name(),
                patient.identifiers(),
                patient.birthDate(),
                patient.gender(),
                patient.demographics(),
                patient.coverages(),
                version);
    }

    /// Puts a record at the head of those last opened.
    void opened(Tx tx, long nr, Instant now) {
        tx.update("INSERT OR REPLACE INTO patient_recent (patient, opened_at) VALUES (?, ?)", nr, now);
        tx.update("""
                DELETE FROM patient_recent WHERE patient NOT IN
                  (SELECT patient FROM patient_recent ORDER BY opened_at DESC, patient LIMIT ?)""", RECENT);
    }

    /// How many records there are.
    long count(Tx tx) {
        return tx.count("SELECT patients FROM patient_count WHERE one = 1");
    }

    /// Notes that records were added.
    void added(Tx tx, int records) {
        tx.update("UPDATE patient_count SET patients = patients + ? WHERE one = 1", records);
    }
}
