package dev.sanad.core.patients;

import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.DateRange;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import org.jspecify.annotations.Nullable;

/// One insurance of one patient (FACTS 5.3).
///
/// @param id           this store's id
/// @param payer        the insurer's licence
/// @param memberId     the membership number as on the card, at most 100 characters
/// @param type         `EHCPOL` or `PUBLICPOL`
/// @param relationship of the patient to the subscriber
/// @param subscriber   the subscriber's record where it is another patient (a newborn's mother); null for self
/// @param policy       holder, plan, network and dependent number
/// @param period       when the card is valid; null where the card does not say
public record PatientCoverage(
        CoverageId id,
        PayerId payer,
        String memberId,
        String type,
        Relationship relationship,
        @Nullable PatientId subscriber,
        Policy policy,
        @Nullable DateRange period) {
    /// What the card says of the policy.
    ///
    /// @param holderName   the employer or person who holds the policy; empty: the subscriber holds it
    /// @param holderNumber the holder's 700-number; empty where unknown
    /// @param planValue    `class` of type `plan`, 1 to 30 characters (BV-00729)
    /// @param planName     its name, at most 100; may be empty
    /// @param network      at most 30; may be empty
    /// @param dependent    at most 10; may be empty
    public record Policy(
            String holderName,
            String holderNumber,
            String planValue,
            String planName,
            String network,
            String dependent) {}
}
