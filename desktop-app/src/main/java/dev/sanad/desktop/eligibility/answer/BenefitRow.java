package dev.sanad.desktop.eligibility.answer;

import dev.sanad.core.eligibility.BenefitLine;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.eligibility.InsuranceAnswer;
import dev.sanad.core.eligibility.Limit;
import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the benefits table.
///
/// @param insurance which insurance of the answer it belongs to, from 0
/// @param category  the category's name, or the payer's where it gave no category
/// @param note      the payer's own words, where they say more than the category; may be empty
/// @param line      the benefit
public record BenefitRow(int insurance, Words category, String note, BenefitLine line) {
    private static final Words UNNAMED = Words.same("–");

    /// All benefits of an answer, in the payer's order.
    public static List<BenefitRow> of(EligibilityAnswer answer) {
        List<BenefitRow> rows = new ArrayList<>();
        for (int at = 0; at < answer.insurances().size(); at++) {
            InsuranceAnswer insurance = answer.insurances().get(at);
            for (BenefitLine line : insurance.benefits()) {
                rows.add(of(at, line));
            }
        }
        return rows;
    }

    /// What the patient pays by this benefit.
    public List<Limit> patientShares() {
        return line.limits().stream().filter(LimitWords::isPatientShare).toList();
    }

    /// What the payer allows.
    public List<Limit> allowances() {
        return line.limits().stream()
                .filter(limit -> !LimitWords.isPatientShare(limit))
                .toList();
    }

    /// Whether the row holds a text in either language, letter case ignored.
    public boolean matches(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || category.en().toLowerCase(Locale.ROOT).contains(wanted)
                || category.ar().contains(wanted)
                || note.toLowerCase(Locale.ROOT).contains(wanted)
                || line.limits().stream().anyMatch(limit -> holds(limit.type(), wanted));
    }

    private static boolean holds(Coded type, String wanted) {
        return type.text().en().toLowerCase(Locale.ROOT).contains(wanted)
                || type.text().ar().contains(wanted);
    }

    private static BenefitRow of(int insurance, BenefitLine line) {
        Coded category = line.category();
        Words shown = category != null ? category.text() : line.name().isBlank() ? UNNAMED : Words.same(line.name());
        return new BenefitRow(insurance, shown, note(shown, line), line);
    }

    private static String note(Words shown, BenefitLine line) {
        @Nullable String best = null;
        for (String said : List.of(line.name(), line.description())) {
            String bare = said.strip().replaceAll("\\.$", "");
            if (!bare.isEmpty() && !bare.equalsIgnoreCase(shown.en()) && !bare.equals(shown.ar())) {
                best = best == null || best.equalsIgnoreCase(bare) ? bare : best + " · " + bare;
            }
        }
        return best == null ? "" : best;
    }
}
