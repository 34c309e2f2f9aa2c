package dev.sanad.sandbox.model;

/// Why a request gets no answer. Thrown while it is read; says what is wrong with it and quotes nothing of it but names
/// of fields and tools.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Kind kind;

    /// Kinds of refusals and how the two protocols call them.
    public enum Kind {
        INVALID(400, "ValidationException", "invalid_request_error"),
        NO_KEY(403, "MissingAuthenticationTokenException", "invalid_api_key"),
        KEY_UNKNOWN(403, "UnrecognizedClientException", "invalid_api_key"),
        SIGNATURE(403, "InvalidSignatureException", "invalid_api_key"),
        FORBIDDEN(403, "AccessDeniedException", "permission_denied"),
        NO_MODEL(404, "ResourceNotFoundException", "model_not_found"),
        THROTTLED(429, "ThrottlingException", "rate_limit_exceeded"),
        MODEL_FAILED(424, "ModelErrorException", "server_error"),
        FAILED(500, "InternalServerException", "server_error"),
        UNAVAILABLE(503, "ServiceUnavailableException", "overloaded");

        final int status;
        final String aws;
        final String openAi;

        Kind(int status, String aws, String openAi) {
            this.status = status;
            this.aws = aws;
            this.openAi = openAi;
        }
    }

    public Refusal(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /// A request that is not valid.
    public static Refusal invalid(String message) {
        return new Refusal(Kind.INVALID, message);
    }

    /// What the script wants in the place of an answer; also how a fault of a stream looks where nothing is streamed.
    static Refusal of(ModelFault fault) {
        return switch (fault) {
            case HTTP_429, THROTTLE ->
                new Refusal(Kind.THROTTLED, "Too many requests for this model; wait and try again.");
            case HTTP_503 -> new Refusal(Kind.UNAVAILABLE, "The model is not available at the moment.");
            case HTTP_403 -> new Refusal(Kind.FORBIDDEN, "This key may not use this model.");
            case MODEL_ERROR -> new Refusal(Kind.MODEL_FAILED, "The model failed while it worked on the request.");
            case INVALID -> new Refusal(Kind.INVALID, "The request is not valid for this model.");
            case HTTP_500,
                    INTERNAL_ERROR,
                    SILENCE,
                    RESET,
                    TRUNCATED,
                    HALF_FRAME,
                    BAD_CRC,
                    MALFORMED,
                    STALL,
                    HUGE,
                    NO_STOP,
                    TOOL_LOOP,
                    UNKNOWN_TOOL,
                    BROKEN_TOOL_INPUT -> new Refusal(Kind.FAILED, "The service failed.");
        };
    }

    /// How Amazon's services call it.
    public String aws() {
        return kind.aws;
    }

    Kind kind() {
        return kind;
    }

    /// What is wrong.
    public String text() {
        return String.valueOf(getMessage());
    }
}
