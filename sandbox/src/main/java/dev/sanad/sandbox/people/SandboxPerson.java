package dev.sanad.sandbox.people;

import java.time.LocalDate;
import java.util.List;

/// A fictional person.
///
/// @param key           short name that coverages use to name a subscriber
/// @param name          in both scripts
/// @param birthDate     day of birth
/// @param social        gender, marital status, occupation, phone
/// @param mrn           file number in the demo clinic
/// @param identifiers   documents; the first leads
/// @param coverages     may be empty
/// @param scenario      what the person is there to show, English and Arabic
/// @param quirks        what is odd about the answers
public record SandboxPerson(
        String key,
        Name name,
        LocalDate birthDate,
        Social social,
        String mrn,
        List<Document> identifiers,
        List<SandboxCoverage> coverages,
        Name scenario,
        Quirks quirks) {
    /// A text in two scripts; one may be empty for a name.
    public record Name(String en, String ar) {}

    /// What NPHIES asks of a person beside name and birth date.
    ///
    /// @param gender     `male` or `female`
    /// @param marital    code of v3-MaritalStatus
    /// @param occupation code of `occupation`
    /// @param phone      international form
    public record Social(String gender, String marital, String occupation, String phone) {}

    /// A document.
    ///
    /// @param type    `NI`, `PRC`, `PPN`, `VP`, `BN`, `DP`, `MR`, or `GCC`
    /// @param value   the number
    /// @param country alpha-3; may be empty
    public record Document(String type, String value, String country) {}

    /// What is odd about the answers.
    ///
    /// @param queuedMessages    answers say that other messages wait
    /// @param unknownExtensions answers hold elements that nobody knows
    public record Quirks(boolean queuedMessages, boolean unknownExtensions) {}
}
