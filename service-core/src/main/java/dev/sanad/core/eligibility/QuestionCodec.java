package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Writes a question as one line and reads it back: ids and codes only, parts between `|`.
final class QuestionCodec {
    private QuestionCodec() {}

    static String write(EligibilityQuestion question) {
        return String.join(
                "|",
                question.patient().value(),
                question.payer().value(),
                String.join(
                        ",",
                        question.coverages().stream().map(CoverageId::value).toList()),
                String.join(
                        ",",
                        question.purposes().stream().map(Purpose::code).sorted().toList()),
                question.serviced().start().toString(),
                question.serviced().end().toString(),
                question.newborn() ? "1" : "0",
                question.transfer() ? "1" : "0");
    }

    static EligibilityQuestion read(String line) {
        String[] parts = line.split("\\|", -1);
        List<CoverageId> coverages = new ArrayList<>();
        if (!parts[2].isEmpty()) {
            Arrays.stream(parts[2].split(",", -1)).map(CoverageId::new).forEach(coverages::add);
        }
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (String code : parts[3].split(",", -1)) {
            Arrays.stream(Purpose.values())
                    .filter(purpose -> purpose.code().equals(code))
                    .forEach(purposes::add);
        }
        return new EligibilityQuestion(
                new PatientId(parts[0]),
                new PayerId(parts[1]),
                coverages,
                purposes,
                new DateRange(LocalDate.parse(parts[4]), LocalDate.parse(parts[5])),
                parts[6].equals("1"),
                parts[7].equals("1"));
    }
}
