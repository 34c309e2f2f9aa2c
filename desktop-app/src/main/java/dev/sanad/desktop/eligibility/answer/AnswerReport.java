package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.AnswerError;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Verdict;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.patients.Patient;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.i18n.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An answer as a document of one language: what is copied, printed and put into the PDF.
///
/// @param language in which it is written
/// @param blocks   in reading order
public record AnswerReport(Language language, List<Block> blocks) {
    public AnswerReport {
        blocks = List.copyOf(blocks);
    }

    /// The clinic that asked.
    ///
    /// @param name    as it stands on its papers
    /// @param license its licence with the exchange
    public record Clinic(String name, String license) {}

    /// A label with its value.
    public record Fact(String label, String value) {}

    /// A part of the document.
    public sealed interface Block {}

    /// The document's title, and the clinic's name.
    public record Title(String clinic, String title) implements Block {}

    /// A heading.
    public record Heading(String text) implements Block {}

    /// The verdict with its sentence, in this language and in the other.
    public record Sentence(Verdict verdict, String word, String here, String there) implements Block {}

    /// Labels with values.
    public record Facts(List<Fact> facts) implements Block {}

    /// A table; every row as wide as the head.
    public record Table(List<String> head, List<List<String>> rows) implements Block {}

    /// A sentence of its own.
    public record Note(String text) implements Block {}

    /// Writes an answer down.
    ///
    /// @param patient whom it is about; null where the record cannot be read any more
    public static AnswerReport of(
            EligibilityAnswer answer, @Nullable Patient patient, Clinic clinic, Language language, Clock clock) {
        Texts texts = new Texts(language);
        Formats formats = new Formats(texts, clock);
        return new Writer(texts, formats, answer).write(patient, clinic);
    }

    /// The document as plain text, for a message or a file.
    public String plain() {
        String text = blocks.stream().map(AnswerReport::plain).collect(Collectors.joining("\n"));
        return Isolate.plain(text).replace('\u00a0', ' ');
    }

    private static String plain(Block block) {
        return switch (block) {
            case Title(String clinic, String title) -> title + (clinic.isBlank() ? "" : "\n" + clinic) + "\n";
            case Heading(String text) -> "\n" + text;
            case Sentence(Verdict _, String word, String here, String _) -> "\n" + word + "\n" + here + "\n";
            case Facts(List<Fact> facts) ->
                facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
            case Table(List<String> _, List<List<String>> rows) ->
                rows.stream()
                        .map(row -> row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | ")))
                        .map(row -> "- " + row.replace("\n", "; "))
                        .collect(Collectors.joining("\n"));
            case Note(String text) -> text;
        };
    }

    /// Writes one document.
    private record Writer(Texts texts, Formats formats, EligibilityAnswer answer) {
        AnswerReport write(@Nullable Patient patient, Clinic clinic) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Title(clinic.name(), texts.get("eligibility.proof.title")));
            blocks.add(new Sentence(
                    answer.verdict(),
                    texts.getEnum("eligibility.verdict", answer.verdict()),
                    texts.in(answer.sentence()),
                    answer.sentence().in(texts.isArabic() ? Language.EN : Language.AR)));
            blocks.add(new Facts(about(patient)));
            blocks.add(new Facts(origin(clinic)));
            answer.insurances().forEach(insurance -> insurance(insurance, blocks));
            errors(blocks);
            blocks.add(new Note(texts.get(
                    answer.origin().simulated() ? "eligibility.proof.simulated" : "eligibility.proof.disclaimer")));
            return new AnswerReport(texts.language(), blocks);
        }

        private List<Fact> about(@Nullable Patient patient) {
            List<Fact> facts = new ArrayList<>();
            if (patient != null) {
                facts.add(fact("eligibility.proof.patient", names(patient)));
                patient.leadingIdentifier()
                        .ifPresent(identifier -> facts.add(new Fact(
                                texts.getEnum("people.kind", identifier.kind()), Isolate.ltr(identifier.value()))));
                facts.add(fact("eligibility.proof.birth", formats.birth(patient.birthDate())));
                patient.mrn().ifPresent(mrn -> facts.add(fact("eligibility.proof.mrn", Isolate.ltr(mrn))));
            }
            facts.add(fact(
                    "eligibility.proof.serviced",
                    formats.range(answer.question().serviced())));
            facts.add(fact("eligibility.proof.purposes", purposes()));
            return facts;
        }

        private List<Fact> origin(Clinic clinic) {
            List<Fact> facts = new ArrayList<>();
            EligibilityAnswer.Origin origin = answer.origin();
            facts.add(fact("eligibility.proof.answered", formats.dateTime(origin.answeredAt())));
            if (!origin.askedBy().isBlank()) {
                facts.add(fact("eligibility.proof.askedBy", Isolate.auto(origin.askedBy())));
            }
            facts.add(fact("eligibility.proof.request", Isolate.ltr(answer.id().value())));
            if (!origin.reference().isBlank()) {
                facts.add(fact("eligibility.proof.reference", Isolate.ltr(origin.reference())));
            }
            if (!clinic.license().isBlank()) {
                facts.add(fact("eligibility.proof.license", Isolate.ltr(clinic.license())));
            }
            if (!answer.disposition().isBlank()) {
                facts.add(fact("eligibility.proof.disposition", Isolate.auto(answer.disposition())));
            }
            return facts;
        }

        private void insurance(InsuranceAnswer insurance, List<Block> blocks) {
            blocks.add(new Heading(texts.in(insurance.payer())));
            List<Fact> facts = new ArrayList<>();
            if (!insurance.memberId().isBlank()) {
                facts.add(fact("eligibility.insurance.member", Isolate.ltr(insurance.memberId())));
            }
            if (!insurance.plan().isBlank()) {
                facts.add(fact("eligibility.insurance.plan", Isolate.auto(insurance.plan())));
            }
            facts.add(fact("eligibility.insurance.inForce", inForce(insurance.inForce())));
            Coded site = insurance.siteEligibility();
            if (site != null) {
                facts.add(fact("eligibility.insurance.site", texts.in(site.text())));
            }
            DateRange period = insurance.period();
            if (period != null) {
                facts.add(fact("eligibility.insurance.period", formats.range(period)));
            }
            blocks.add(new Facts(facts));
            if (!insurance.benefits().isEmpty()) {
                blocks.add(benefits(insurance));
            }
        }

        private Table benefits(InsuranceAnswer insurance) {
            LimitWords words = new LimitWords(texts, formats);
            List<String> head = List.of(
                    texts.get("eligibility.benefits.category"),
                    texts.get("eligibility.benefits.conditions"),
                    texts.get("eligibility.benefits.limits"));
            int at = answer.insurances().indexOf(insurance);
            List<List<String>> rows = BenefitRow.of(answer).stream()
                    .filter(row -> row.insurance() == at)
                    .map(row -> List.of(
                            texts.in(row.category()) + (row.note().isEmpty() ? "" : "\n" + Isolate.auto(row.note())),
                            conditions(row),
                            row.line().limits().stream().map(words::line).collect(Collectors.joining("\n"))))
                    .toList();
            return new Table(head, rows);
        }

        private String conditions(BenefitRow row) {
            List<String> parts = new ArrayList<>();
            if (row.line().excluded()) {
                parts.add(texts.get("eligibility.benefits.excluded"));
            }
            for (Coded coded :
                    nonNull(row.line().network(), row.line().unit(), row.line().term())) {
                parts.add(texts.in(coded.text()));
            }
            return String.join(" · ", parts);
        }

        private static List<Coded> nonNull(@Nullable Coded... codes) {
            List<Coded> found = new ArrayList<>();
            for (Coded code : codes) {
                if (code != null) {
                    found.add(code);
                }
            }
            return found;
        }

        private void errors(List<Block> blocks) {
            if (!answer.errors().isEmpty()) {
                blocks.add(new Heading(texts.get("eligibility.errors.title")));
                for (AnswerError error : answer.errors()) {
                    blocks.add(new Note(Isolate.ltr(error.code().code()) + " – "
                            + texts.in(error.code().text())));
                }
            }
        }

        private String inForce(@Nullable Boolean inForce) {
            if (inForce == null) {
                return texts.get("eligibility.insurance.notSaid");
            }
            return texts.get(inForce ? "eligibility.insurance.yes" : "eligibility.insurance.no");
        }

        private String purposes() {
            return answer.question().purposes().stream()
                    .sorted()
                    .map(purpose -> texts.getEnum("eligibility.purpose", purpose))
                    .collect(Collectors.joining(" · "));
        }

        private static String names(Patient patient) {
            String english = patient.name().english();
            String arabic = patient.name().arabic();
            return english.isBlank() || arabic.isBlank()
                    ? Isolate.auto(patient.name().text())
                    : Isolate.auto(english) + " · " + Isolate.auto(arabic);
        }

        private Fact fact(String key, String value) {
            return new Fact(texts.get(key), value);
        }
    }
}
