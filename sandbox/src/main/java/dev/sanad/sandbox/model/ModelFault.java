package dev.sanad.sandbox.model;

/// What the model can do wrong on purpose. `docs/sandbox.md` says how each looks in each protocol.
public enum ModelFault {
    /// HTTP 429 instead of an answer.
    HTTP_429,
    /// HTTP 500 instead of an answer.
    HTTP_500,
    /// HTTP 503 instead of an answer.
    HTTP_503,
    /// HTTP 403: the key may not use this model.
    HTTP_403,
    /// The request is read and never answered.
    SILENCE,
    /// The connection is reset in the stream.
    RESET,
    /// The connection is closed in the middle of a frame.
    TRUNCATED,
    /// Half a frame, then the HTTP answer ends as if all were well.
    HALF_FRAME,
    /// An exception in the stream: too many requests.
    THROTTLE,
    /// An exception in the stream: the model failed.
    MODEL_ERROR,
    /// An exception in the stream: the service failed.
    INTERNAL_ERROR,
    /// An exception in the stream: the request is refused after all.
    INVALID,
    /// A frame with a wrong checksum; the stream goes on after it.
    BAD_CRC,
    /// A frame whose content is no JSON; the stream goes on after it.
    MALFORMED,
    /// Nothing more comes, and the connection stays.
    STALL,
    /// One frame with 12 MB of text; the stream goes on after it.
    HUGE,
    /// The stream ends well, but without its end: no stop reason, no figures.
    NO_STOP,
    /// A tool is called every time, whatever tools have given.
    TOOL_LOOP,
    /// A tool is called that nobody offered.
    UNKNOWN_TOOL,
    /// A tool's input ends in the middle.
    BROKEN_TOOL_INPUT;

    /// Whether it takes the place of the answer.
    boolean isBefore() {
        return this == HTTP_429 || this == HTTP_500 || this == HTTP_503 || this == HTTP_403 || this == SILENCE;
    }

    /// Whether it is an exception in the stream; where nothing is streamed it is an HTTP error.
    boolean isException() {
        return this == THROTTLE || this == MODEL_ERROR || this == INTERNAL_ERROR || this == INVALID;
    }

    /// Whether it changes what is said rather than how it is sent.
    boolean isSaid() {
        return this == TOOL_LOOP || this == UNKNOWN_TOOL || this == BROKEN_TOOL_INPUT;
    }
}
