package dev.sanad.core.eligibility;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import java.util.List;
import java.util.Set;

/// What the receptionist asks.
///
/// @param patient   whom for
/// @param payer     who is asked
/// @param coverages of the patient with this payer; may be empty with discovery only (RE-00179)
/// @param purposes  at least one
/// @param serviced  the day or days of the visit, not in the past (BV-00058)
/// @param newborn   asked on the mother's coverage, at most 90 days after birth (BV-00554)
/// @param transfer  the patient is taken over from another provider
public record EligibilityQuestion(
        PatientId patient,
        PayerId payer,
        List<CoverageId> coverages,
        Set<Purpose> purposes,
        DateRange serviced,
        boolean newborn,
        boolean transfer) {
    public EligibilityQuestion {
        coverages = List.copyOf(coverages);
        purposes = Set.copyOf(purposes);
    }
}
