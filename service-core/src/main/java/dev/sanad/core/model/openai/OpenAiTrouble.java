package dev.sanad.core.model.openai;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns refusals and broken sockets into failures. The server's own words are read for their codes only: they
/// may repeat what was asked.
final class OpenAiTrouble {
    private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_.-]{1,60}");
    private static final long MOST = 64 * 1024;

    private OpenAiTrouble() {}

    /// An HTTP answer that is no stream.
    static Failure refused(Response response, JsonMapper json) {
        String code = "";
        String words = "";
        try (BufferedSource body = response.body().source()) {
            body.request(MOST);
            String text = body.getBuffer()
                    .snapshot((int) Math.min(MOST, body.getBuffer().size()))
                    .utf8();
            JsonNode root = json.readTree(text);
            JsonNode error = root.path("error");
            code = code(error);
            words = error.isString()
                    ? error.asString("")
                    : error.path("message").asString("");
        } catch (IOException | JacksonException unreadable) {
            // The status says enough.
            code = "";
        }
        return Failure.of(kind(response.code(), code, words), facts("HTTP " + response.code(), code));
    }

    /// An error that comes as an event.
    static Failure inStream(JsonNode error) {
        String code = code(error);
        String words =
                error.isString() ? error.asString("") : error.path("message").asString("");
        int status = error.path("code").asInt(0);
        FailureCode kind = kind(status == 0 ? 500 : status, code, words);
        return Failure.of(kind == FailureCode.MODEL_UNREACHABLE ? FailureCode.MODEL_BROKE_OFF : kind, facts("", code));
    }

    private static String[] facts(String first, String second) {
        return java.util.stream.Stream.of(first, second)
                .filter(fact -> !fact.isEmpty())
                .toArray(String[]::new);
    }

    private static String code(JsonNode error) {
        for (String field : new String[] {"code", "type"}) {
            String value = error.path(field).asString("");
            if (CODE.matcher(value).matches()) {
                return value;
            }
        }
        return "";
    }

    private static FailureCode kind(int status, String code, String words) {
        String all = (code + " " + words).toLowerCase(Locale.ROOT);
        boolean tooLong = all.contains("context_length")
                || all.contains("exceed_context")
                || all.contains("context length")
                || all.contains("context size")
                || status == 413;
        if (tooLong) {
            return FailureCode.CONVERSATION_TOO_LONG;
        }
        if (status == 429 || status == 503 || all.contains("rate_limit") || all.contains("overloaded")) {
            return FailureCode.MODEL_BUSY;
        }
        return status >= 500 ? FailureCode.MODEL_UNREACHABLE : FailureCode.MODEL_REFUSED;
    }

    /// What a socket threw.
    ///
    /// @param answering whether the answer had begun
    static Failure broken(Throwable thrown, boolean answering) {
        FailureCode code = switch (thrown) {
            case LineGuard.TooLong _ -> FailureCode.MODEL_GARBLED;
            case Throwable _ when answering -> FailureCode.MODEL_BROKE_OFF;
            default -> FailureCode.MODEL_UNREACHABLE;
        };
        return Failure.of(code, thrown.getClass().getSimpleName());
    }
}
