package dev.sanad.core.kernel;

/// Every kind of trouble that a person can be told about.
///
/// The stable id is what support asks for; text and next step stand in the bundles `failures_en` and
/// `failures_ar` under `<id>.text` and `<id>.next`. Stored and counted by id, never by ordinal.
public enum FailureCode {
    /// No connection to the exchange.
    LINE_DOWN("NET-001", true),
    /// The exchange did not answer within the call's deadline; the message may have arrived.
    LINE_TIMEOUT("NET-002", true),
    /// The connection broke after sending began; the message may have arrived.
    LINE_BROKEN("NET-003", true),
    /// The TLS handshake failed, or the client certificate was not accepted.
    TLS_REFUSED("NET-004", false),
    /// A 5xx status, or another that is not an answer.
    HTTP_STATUS("NET-005", true),
    /// The answer is not JSON, or not a FHIR message.
    ANSWER_UNREADABLE("MSG-001", false),
    /// The answer ended early.
    ANSWER_TRUNCATED("MSG-002", true),
    /// The answer is larger than the limit of 10 MB (BV-00076).
    ANSWER_TOO_LARGE("MSG-003", false),
    /// The answer's content type is not FHIR JSON.
    ANSWER_WRONG_TYPE("MSG-004", false),
    /// The answer belongs to another question.
    ANSWER_NOT_OURS("MSG-005", false),
    /// The exchange refused the message for good (OperationOutcome).
    EXCHANGE_REFUSED("NPH-001", false),
    /// The exchange is in trouble itself and asks to try later (GE-00000..00005, 00014, 00016, 00017, 00022,
    /// 00024, 00025).
    EXCHANGE_BUSY("NPH-002", true),
    /// The payer cannot be reached (GE-00012).
    PAYER_OFFLINE("NPH-003", true),
    /// The same message is still being worked on (BV-00542).
    EXCHANGE_IN_FLIGHT("NPH-004", true),
    /// The person, or the program on closing, stopped it.
    CANCELLED("APP-001", false),
    /// It took longer than it may.
    DEADLINE("APP-002", true),
    /// Too much is under way; it was not begun.
    OVERLOADED("APP-003", true),
    /// The record does not exist, or no longer.
    NOT_FOUND("APP-004", false),
    /// Somebody else changed the record meanwhile.
    CHANGED_MEANWHILE("APP-005", false),
    /// The store could not be read or written.
    STORE_FAILED("STO-001", false),
    /// The store does not open with this key.
    STORE_WRONG_KEY("STO-002", false),
    /// The file is not encrypted and is refused.
    STORE_NOT_ENCRYPTED("STO-003", false),
    /// The store was written by a newer version of the program.
    STORE_NEWER("STO-004", false),
    /// Another copy of the program has the store open.
    STORE_IN_USE("STO-005", false),
    /// No space is left on the disk.
    STORE_FULL("STO-006", false),
    /// Nobody is signed in, or the workstation is locked.
    NOT_SIGNED_IN("SES-001", false),
    /// Name or passphrase is wrong.
    WRONG_PASSPHRASE("SES-002", false),
    /// The role of this user does not allow it.
    NOT_ALLOWED("SES-003", false),
    /// Too many wrong passphrases; wait.
    TOO_MANY_TRIES("SES-004", true),
    /// Something that the clinic has to set up first is missing.
    NOT_CONFIGURED("CFG-001", false),
    /// The certificate file or its pin is not right.
    CERTIFICATE_UNREADABLE("CFG-002", false),
    /// The policy file of this computer cannot be followed.
    POLICY_UNREADABLE("CFG-003", false),
    /// A file to import cannot be read.
    FILE_UNREADABLE("FIL-001", false),
    /// A file could not be written.
    FILE_NOT_WRITTEN("FIL-002", false),
    /// The address for figures and health could not be opened: another program has the port.
    ENDPOINT_NOT_OPENED("SYS-001", true),
    /// The list of new versions, or a new version itself, could not be fetched.
    UPDATE_NOT_FETCHED("UPD-001", true),
    /// What was fetched is not signed by the key that the clinic trusts, or is not what was signed.
    UPDATE_NOT_GENUINE("UPD-002", false),
    /// The list of new versions is older than one seen before, or past its last day.
    UPDATE_STALE("UPD-003", true),
    /// The assistant is switched off.
    ASSISTANT_OFF("AI-001", false),
    /// The model cannot be reached.
    MODEL_UNREACHABLE("AI-002", true),
    /// The model has too much to do (throttling).
    MODEL_BUSY("AI-003", true),
    /// The model refuses the request as it stands: a key, a permission, a name, a region.
    MODEL_REFUSED("AI-004", false),
    /// The answer broke off; what had come is kept.
    MODEL_BROKE_OFF("AI-005", true),
    /// The model stayed silent for too long.
    MODEL_SILENT("AI-006", true),
    /// The message is longer than may be sent at once.
    MESSAGE_TOO_LONG("AI-007", false),
    /// The model wanted more tools, one after the other, than an answer may use.
    TOO_MANY_STEPS("AI-008", false),
    /// The conversation is longer than the model can read.
    CONVERSATION_TOO_LONG("AI-009", false),
    /// What the model sent is not of its protocol: a damaged or oversized frame.
    MODEL_GARBLED("AI-010", true),
    /// The model reached the length that an answer may have; what had come is kept.
    ANSWER_CUT("AI-011", false),
    /// The model, or a guard of its operator, declined to answer.
    MODEL_DECLINED("AI-012", false),
    /// A document has no text that could be read: a scan.
    DOCUMENT_WITHOUT_TEXT("KNO-001", false),
    /// A document is larger than may be read in.
    DOCUMENT_TOO_LARGE("KNO-002", false),
    /// A document is damaged, or of a kind that is not read.
    DOCUMENT_UNREADABLE("KNO-003", false),
    /// A document is protected by a password or forbids taking its text out.
    DOCUMENT_PROTECTED("KNO-004", false),
    /// The knowledge base holds as much as it may.
    KNOWLEDGE_FULL("KNO-005", false),
    /// The clinic's search index in the cloud cannot be reached, or is in trouble itself.
    INDEX_UNREACHABLE("KNO-006", true),
    /// The search index has too much to do (throttling, a quota).
    INDEX_BUSY("KNO-007", true),
    /// The search index does not accept the key, or the key may not search it.
    INDEX_DENIED("KNO-008", false),
    /// There is no such search index in the region.
    INDEX_UNKNOWN("KNO-009", false),
    /// The search index refuses the request as it stands.
    INDEX_REFUSED("KNO-010", false),
    /// The search index did not answer in time.
    INDEX_SLOW("KNO-011", true),
    /// What the search index sent is not of its protocol, or ended early.
    INDEX_GARBLED("KNO-012", true),
    /// The search index is switched off, or not set up.
    INDEX_OFF("KNO-013", false),
    /// Nothing is left of the question once what tells who a person is was left out.
    NOTHING_TO_ASK("KNO-014", false),
    /// A bug: the support reference leads to the log entry.
    UNEXPECTED("BUG-001", false);

    private final String id;
    private final boolean retryable;

    FailureCode(String id, boolean retryable) {
        this.id = id;
        this.retryable = retryable;
    }

    /// The stable id, e.g. `NET-001`; also the value of the metric tag.
    public String id() {
        return id;
    }

    /// Whether the same work may succeed later without anybody changing anything.
    public boolean isRetryable() {
        return retryable;
    }
}
