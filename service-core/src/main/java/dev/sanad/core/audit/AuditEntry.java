package dev.sanad.core.audit;

import java.util.regex.Pattern;

/// Who did what to which record, with which ending. Codes and ids only: a name, a diagnosis or any other free
/// text does
/// not fit in, by its form.
///
/// @param who        the id of the user, or `system`
/// @param action     what was done, e.g. `patient.changed`, `session.signed-in`
/// @param recordKind the kind of record, e.g. `patient`; empty where no record is concerned
/// @param recordId   the store's id of the record, never a person's document number; empty where none is concerned
/// @param outcome    `done`, `queued`, `refused` or `failed`
/// @param detailCode a code that says more, e.g. `SES-002`; may be empty
public record AuditEntry(
        String who, String action, String recordKind, String recordId, String outcome, String detailCode) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/+-]{0,80}");

    public AuditEntry {
        check(who);
        check(action);
        check(recordKind);
        check(recordId);
        check(outcome);
        check(detailCode);
        if (who.isEmpty() || action.isEmpty() || outcome.isEmpty()) {
            throw new IllegalArgumentException("an audit entry says who, what and how it ended");
        }
    }

    private static void check(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an audit entry holds codes and ids only");
        }
    }

    /// An action that was done.
    public static AuditEntry done(String who, String action, String recordKind, String recordId) {
        return new AuditEntry(who, action, recordKind, recordId, "done", "");
    }
}
