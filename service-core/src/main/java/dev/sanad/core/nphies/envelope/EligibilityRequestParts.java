package dev.sanad.core.nphies.envelope;

import dev.sanad.core.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an eligibility request is made of, in the exchange's own terms.
///
/// @param clinic    the sender
/// @param payer     whom it is for
/// @param patient   whom it is about
/// @param coverages may be empty with the purpose discovery
/// @param request   purposes, days, flags
public record EligibilityRequestParts(
        ClinicPart clinic, PayerPart payer, PersonPart patient, List<CoveragePart> coverages, RequestPart request) {
    public EligibilityRequestParts {
        coverages = List.copyOf(coverages);
    }

    /// The sending clinic.
    ///
    /// @param license      CHI licence
    /// @param name         at most 250 characters
    /// @param providerType code of `provider-type`, 1 to 9; empty leaves the extension out
    /// @param base         the clinic's logical address, e.g. `http://clinic.example`, without a slash at the end
    /// @param facility     where the visit is; null leaves it out
    public record ClinicPart(
            String license,
            String name,
            String providerType,
            String base,
            @Nullable FacilityPart facility) {}

    /// The place of the visit.
    ///
    /// @param license value of its identifier; may be empty
    /// @param name    may be empty
    /// @param type    code of v3-RoleCode, e.g. `GACH`
    public record FacilityPart(String license, String name, String type) {}

    /// The payer.
    ///
    /// @param license       the insurer's licence
    /// @param name          the insurer's name
    /// @param receiver      the licence that the header addresses: the administrator's, or the insurer's own
    /// @param memberSystem  system of member numbers
    public record PayerPart(String license, String name, String receiver, String memberSystem) {}

    /// A person.
    ///
    /// @param id           logical id, unique in the message
    /// @param identifiers  at least one
    /// @param name         `HumanName.text`
    /// @param birthDate    day of birth
    /// @param gender       code of `ksa-administrative-gender`
    /// @param fhirGender   code of `administrative-gender`
    /// @param social       marital status, occupation, religion, phone
    public record PersonPart(
            String id,
            List<IdentifierPart> identifiers,
            String name,
            LocalDate birthDate,
            String gender,
            String fhirGender,
            SocialPart social) {
        public PersonPart {
            identifiers = List.copyOf(identifiers);
        }
    }

    /// A person's document.
    ///
    /// @param typeSystem system of the type's code
    /// @param typeCode   e.g. `NI`
    /// @param system     e.g. `http://nphies.sa/identifier/nationalid`
    /// @param value      the number
    /// @param country    ISO 3166 alpha-3; empty leaves the extension out
    public record IdentifierPart(String typeSystem, String typeCode, String system, String value, String country) {}

    /// What else is asked of a person.
    ///
    /// @param maritalStatus code of v3-MaritalStatus
    /// @param occupation    code of `occupation`
    /// @param religion      code of `religion`; empty leaves it out
    /// @param phone         empty leaves it out
    public record SocialPart(String maritalStatus, String occupation, String religion, String phone) {}

    /// One coverage.
    ///
    /// @param id           logical id, unique in the message
    /// @param memberId     the member number
    /// @param type         `EHCPOL` or `PUBLICPOL`
    /// @param relationship code of `subscriber-relationship`
    /// @param subscriber   the subscriber where it is somebody else; null for self
    /// @param policy       holder, plan, network
    /// @param period       null where unknown
    public record CoveragePart(
            String id,
            String memberId,
            String type,
            String relationship,
            @Nullable PersonPart subscriber,
            PolicyPart policy,
            @Nullable DateRange period) {}

    /// A policy.
    ///
    /// @param holderName   empty: the subscriber holds it
    /// @param holderNumber may be empty
    /// @param planValue    1 to 30 characters
    /// @param planName     may be empty
    /// @param network      may be empty
    /// @param dependent    may be empty
    public record PolicyPart(
            String holderName,
            String holderNumber,
            String planValue,
            String planName,
            String network,
            String dependent) {}

    /// The question.
    ///
    /// @param identifier business identifier, new for every changed question (BV-00163)
    /// @param purposes   codes of `eligibilityrequest-purpose`
    /// @param serviced   one day goes as `servicedDate`, more as `servicedPeriod` (BV-00437)
    /// @param newborn    adds `extension-newborn`
    /// @param transfer   adds `extension-transfer`
    /// @param created    the day it is made
    public record RequestPart(
            String identifier,
            List<String> purposes,
            DateRange serviced,
            boolean newborn,
            boolean transfer,
            LocalDate created) {
        public RequestPart {
            purposes = List.copyOf(purposes);
        }
    }
}
