package dev.sanad.benchmarks.load;

import dev.sanad.benchmarks.data.PatientSeeds;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.Patient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Lists of fictional persons to import, each of persons that no other list holds. Any thread.
final class ImportLists {
    private final PatientSeeds seeds = new PatientSeeds(2026);
    private final Path folder;
    private final int length;
    private final AtomicInteger next;

    /// @param first  the number of the first person
    /// @param length of a list
    ImportLists(Path folder, int first, int length) {
        this.folder = folder;
        this.length = length;
        this.next = new AtomicInteger(first);
    }

    /// Writes the next list.
    Path next() {
        int first = next.getAndAdd(length);
        StringBuilder csv = new StringBuilder("name_english,name_arabic,id_number,mrn,birth_date,gender,phone\n");
        for (Patient patient : seeds.patients(first, length)) {
            csv.append(String.join(
                            ",",
                            patient.name().english(),
                            patient.name().arabic(),
                            number(patient, false),
                            number(patient, true),
                            patient.birthDate().toString(),
                            patient.gender().code(),
                            patient.demographics().phone()))
                    .append('\n');
        }
        try {
            return Files.writeString(folder.resolve("list-" + first + ".csv"), csv.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(Patient patient, boolean file) {
        return patient.identifiers().stream()
                .filter(one -> (one.kind() == IdentifierKind.MRN) == file)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
