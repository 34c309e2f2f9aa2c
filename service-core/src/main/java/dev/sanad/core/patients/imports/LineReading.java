package dev.sanad.core.patients.imports;

import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.patients.Demographics;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.core.patients.PatientCoverage;
import dev.sanad.core.patients.PatientIdentifier;
import dev.sanad.core.patients.PersonName;
import dev.sanad.core.patients.Relationship;
import dev.sanad.core.patients.rules.PatientFindings;
import dev.sanad.core.patients.rules.PatientTidying;
import dev.sanad.core.patients.rules.Phone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one line: what its cells say, and what they say wrongly. Lives for one line.
final class LineReading {
    private static final Map<ImportColumn, IdentifierKind> DOCUMENTS = new EnumMap<>(Map.of(
            ImportColumn.NATIONAL_ID, IdentifierKind.NATIONAL_ID,
            ImportColumn.IQAMA, IdentifierKind.IQAMA,
            ImportColumn.PASSPORT, IdentifierKind.PASSPORT,
            ImportColumn.BORDER_NUMBER, IdentifierKind.BORDER_NUMBER,
            ImportColumn.VISA, IdentifierKind.VISA,
            ImportColumn.DISPLACED_PERSON, IdentifierKind.DISPLACED_PERSON,
            ImportColumn.GCC_ID, IdentifierKind.GCC_ID,
            ImportColumn.MRN, IdentifierKind.MRN));

    private final int number;
    private final Map<ImportColumn, String> cells;
    private final ImportVocabulary vocabulary;
    private final List<Finding> found = new ArrayList<>();

    LineReading(int number, Map<ImportColumn, String> cells, ImportVocabulary vocabulary) {
        this.number = number;
        this.cells = cells;
        this.vocabulary = vocabulary;
    }

    PatientLine read() {
        cells.forEach((column, text) -> {
            if (column != ImportColumn.PHONE && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
                refuse("SND-IMP-FORMULA", column);
            }
        });
        PatientPatch patch = new PatientPatch(
                new PersonName(cell(ImportColumn.NAME_ENGLISH), cell(ImportColumn.NAME_ARABIC)),
                identifiers(),
                birthDate(),
                known(ImportColumn.GENDER, "SND-IMP-GENDER", vocabulary::gender),
                demographics(),
                card());
        if (patch.identifiers().isEmpty()) {
            found.add(PatientFindings.error("SND-PAT-IDENTIFIER", "identifier"));
        }
        return found.isEmpty()
                ? new PatientLine.Understood(number, patch)
                : new PatientLine.NotUnderstood(number, found);
    }

    private String cell(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void refuse(String key, ImportColumn column) {
        found.add(PatientFindings.error(key, column.heading()));
    }

    private <T> @Nullable T known(ImportColumn column, String key, Function<String, Optional<T>> reading) {
        String text = cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            refuse(key, column);
            return null;
        }
        return value.get();
    }

    private List<PatientIdentifier> identifiers() {
        List<PatientIdentifier> all = new ArrayList<>();
        String unnamed = cell(ImportColumn.ID_NUMBER);
        if (!unnamed.isEmpty()) {
            IdentifierKind kind = kind(unnamed);
            if (kind == null) {
                refuse("SND-IMP-DOCUMENT", ImportColumn.ID_NUMBER);
            } else {
                all.add(identifier(kind, unnamed));
            }
        }
        DOCUMENTS.forEach((column, kind) -> {
            if (!cell(column).isEmpty()) {
                PatientIdentifier identifier = identifier(kind, cell(column));
                if (!all.contains(identifier)) {
                    all.add(identifier);
                }
            }
        });
        return all;
    }

    /// A number without a name shows by its form which document it is of.
    private static @Nullable IdentifierKind kind(String typed) {
        String value = PatientTidying.number(IdentifierKind.NATIONAL_ID, typed);
        if (!value.matches("\\d{10}")) {
            return null;
        }
        return switch (value.charAt(0)) {
            case '1' -> IdentifierKind.NATIONAL_ID;
            case '2' -> IdentifierKind.IQAMA;
            case '3', '4', '5' -> IdentifierKind.BORDER_NUMBER;
            default -> null;
        };
    }

    private PatientIdentifier identifier(IdentifierKind kind, String typed) {
        ImportColumn column = kind == IdentifierKind.GCC_ID ? ImportColumn.GCC_COUNTRY : ImportColumn.PASSPORT_COUNTRY;
        String country = kind.needsCountry() ? PatientTidying.country(cell(column)) : null;
        return new PatientIdentifier(kind, PatientTidying.number(kind, typed), country);
    }

    private @Nullable LocalDate birthDate() {
        if (!cell(ImportColumn.BIRTH_DATE).isEmpty()) {
            return date(ImportColumn.BIRTH_DATE, false);
        }
        return date(ImportColumn.BIRTH_DATE_HIJRI, true);
    }

    private @Nullable LocalDate date(ImportColumn column, boolean hijri) {
        return known(column, "SND-IMP-DATE", text -> ImportDates.parse(text, hijri));
    }

    private Demographics demographics() {
        return new Demographics(
                code(ImportColumn.MARITAL_STATUS, ImportVocabulary.MARITAL, "SND-PAT-MARITAL"),
                code(ImportColumn.OCCUPATION, ImportVocabulary.OCCUPATIONS, "SND-PAT-OCCUPATION"),
                code(ImportColumn.RELIGION, ImportVocabulary.RELIGIONS, "SND-PAT-RELIGION"),
                Phone.international(cell(ImportColumn.PHONE)),
                cell(ImportColumn.EMAIL));
    }

    private String code(ImportColumn column, String system, String key) {
        String code = known(column, key, text -> vocabulary.code(system, text));
        return code == null ? "" : code;
    }

    private PatientPatch.@Nullable Card card() {
        String memberId = cell(ImportColumn.MEMBER_ID).replace(" ", "");
        if (memberId.isEmpty()) {
            return null;
        }
        PayerId payer = known(ImportColumn.PAYER, "SND-IMP-PAYER", vocabulary::payer);
        if (payer == null) {
            if (cell(ImportColumn.PAYER).isEmpty()) {
                refuse("SND-IMP-PAYER", ImportColumn.PAYER);
            }
            return null;
        }
        Relationship relationship = known(ImportColumn.RELATIONSHIP, "SND-IMP-RELATIONSHIP", vocabulary::relationship);
        return new PatientPatch.Card(
                payer,
                memberId,
                coverageType(),
                relationship,
                cell(ImportColumn.SUBSCRIBER_ID).replace(" ", ""),
                new PatientCoverage.Policy(
                        cell(ImportColumn.POLICY_HOLDER),
                        cell(ImportColumn.POLICY_HOLDER_NUMBER),
                        cell(ImportColumn.PLAN),
                        cell(ImportColumn.PLAN_NAME),
                        cell(ImportColumn.NETWORK),
                        cell(ImportColumn.DEPENDENT)),
                period());
    }

    private String coverageType() {
        String text = cell(ImportColumn.COVERAGE_TYPE);
        return switch (text) {
            case "خاص", "private" -> "EHCPOL";
            case "عام", "public" -> "PUBLICPOL";
            default -> text;
        };
    }

    private @Nullable DateRange period() {
        LocalDate from = date(ImportColumn.VALID_FROM, false);
        LocalDate to = date(ImportColumn.VALID_TO, false);
        if (from == null || to == null) {
            if (cell(ImportColumn.VALID_FROM).isEmpty()
                    != cell(ImportColumn.VALID_TO).isEmpty()) {
                refuse("SND-IMP-PERIOD", from == null ? ImportColumn.VALID_FROM : ImportColumn.VALID_TO);
            }
            return null;
        }
        if (to.isBefore(from)) {
            refuse("BV-00052", ImportColumn.VALID_TO);
            return null;
        }
        return new DateRange(from, to);
    }
}
