package dev.sanad.core.nphies.fhir;

import java.util.Arrays;
import java.util.Optional;

/// The events of `CS ksa-message-events`: who sends them and what they are about (FACTS §2, §3).
public enum MessageEvent {
    ELIGIBILITY_REQUEST("eligibility-request", Way.REQUEST, "CoverageEligibilityRequest"),
    ELIGIBILITY_RESPONSE("eligibility-response", Way.ANSWER, "CoverageEligibilityResponse"),
    PRIORAUTH_REQUEST("priorauth-request", Way.REQUEST, "Claim"),
    PRIORAUTH_RESPONSE("priorauth-response", Way.ANSWER, "ClaimResponse"),
    CLAIM_REQUEST("claim-request", Way.REQUEST, "Claim"),
    CLAIM_RESPONSE("claim-response", Way.ANSWER, "ClaimResponse"),
    BATCH_REQUEST("batch-request", Way.REQUEST, "Bundle"),
    BATCH_RESPONSE("batch-response", Way.ANSWER, "Bundle"),
    STATUS_CHECK("status-check", Way.REQUEST, "Task"),
    STATUS_RESPONSE("status-response", Way.ANSWER, "Task"),
    CANCEL_REQUEST("cancel-request", Way.REQUEST, "Task"),
    CANCEL_RESPONSE("cancel-response", Way.ANSWER, "Task"),
    PAYMENT_NOTICE("payment-notice", Way.REQUEST, "PaymentNotice"),
    PAYMENT_RECONCILIATION("payment-reconciliation", Way.NOTICE, "PaymentReconciliation"),
    COMMUNICATION_REQUEST("communication-request", Way.NOTICE, "CommunicationRequest"),
    COMMUNICATION("communication", Way.REQUEST, "Communication"),
    ACKNOWLEDGEMENT("acknowledgement", Way.ANSWER, "OperationOutcome"),
    POLL_REQUEST("poll-request", Way.REQUEST, "Task"),
    POLL_RESPONSE("poll-response", Way.ANSWER, "Task"),
    ADVANCED_AUTHORIZATION("advanced-authorization", Way.NOTICE, "ClaimResponse"),
    PRESCRIBER_REQUEST("prescriber-request", Way.REQUEST, "Claim"),
    PRESCRIBER_RESPONSE("prescriber-response", Way.ANSWER, "ClaimResponse"),
    ERROR_NOTICE("error-notice", Way.NOTICE, "OperationOutcome"),
    REFERRAL_REQUEST("referral-request", Way.REQUEST, "ServiceRequest"),
    REFERRAL_RESPONSE("referral-response", Way.ANSWER, "Task");

    /// Which way a message goes, seen from the clinic.
    public enum Way {
        /// The clinic sends it.
        REQUEST,
        /// It answers one.
        ANSWER,
        /// A payer or the exchange began it.
        NOTICE
    }

    private final String code;
    private final Way way;
    private final String focus;

    MessageEvent(String code, Way way, String focus) {
        this.code = code;
        this.way = way;
        this.focus = focus;
    }

    /// The event of a code; empty for a code that the code system does not have.
    public static Optional<MessageEvent> of(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }

    /// The code that is sent.
    public String code() {
        return code;
    }

    /// Which way it goes.
    public Way way() {
        return way;
    }

    /// The type of the resource that it is about.
    public String focus() {
        return focus;
    }
}
