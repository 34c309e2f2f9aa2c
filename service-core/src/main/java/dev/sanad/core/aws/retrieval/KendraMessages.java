package dev.sanad.core.aws.retrieval;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Kendra's JSON protocol, version 1.1: writes a question, reads what comes. Pure. Messages of refusals are
/// never passed on: they may repeat what was asked.
final class KendraMessages {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,64}");

    private KendraMessages() {}

    /// A question for passages. Kendra looks into English documents only, unless a language is named.
    static byte[] question(String index, String text, int most) {
        ObjectNode root = JSON.createObjectNode()
                .put("IndexId", index)
                .put("QueryText", text)
                .put("PageSize", most);
        root.putObject("AttributeFilter")
                .putObject("EqualsTo")
                .put("Key", "_language_code")
                .putObject("Value")
                .put("StringValue", isArabic(text) ? "ar" : "en");
        return JSON.writeValueAsBytes(root);
    }

    /// What an answer says.
    ///
    /// @param status of HTTP
    /// @param type   the header that names an error; may be empty
    /// @param body   whole
    /// @param most   passages wanted
    static Outcome<List<KendraPassage>> answer(int status, String type, byte[] body, int most) {
        JsonNode root = root(body);
        if (status != 200) {
            return Outcome.failed(
                    refusal(status, type.isBlank() ? root.path("__type").asString("") : type));
        }
        JsonNode items = root.path("ResultItems");
        if (!items.isArray()) {
            return Outcome.failed(Failure.of(FailureCode.INDEX_GARBLED, "ResultItems"));
        }
        List<KendraPassage> passages = new ArrayList<>();
        for (JsonNode item : items) {
            String text = item.path("Content").asString("").strip();
            if (!text.isEmpty() && passages.size() < most) {
                passages.add(new KendraPassage(
                        item.path("Id").asString(""),
                        item.path("DocumentId").asString(""),
                        item.path("DocumentTitle").asString("").strip(),
                        text,
                        item.path("DocumentURI").asString("")));
            }
        }
        return Outcome.done(List.copyOf(passages));
    }

    private static JsonNode root(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException broken) {
            // Told by the missing fields; the content is not quoted.
            return JSON.missingNode();
        }
    }

    private static Failure refusal(int status, String type) {
        String name = name(type);
        FailureCode code = switch (name) {
            case "ThrottlingException", "ServiceQuotaExceededException", "TooManyRequestsException" ->
                FailureCode.INDEX_BUSY;
            case "AccessDeniedException",
                    "UnrecognizedClientException",
                    "InvalidSignatureException",
                    "IncompleteSignatureException",
                    "ExpiredTokenException",
                    "MissingAuthenticationTokenException" -> FailureCode.INDEX_DENIED;
            case "ResourceNotFoundException" -> FailureCode.INDEX_UNKNOWN;
            case "ValidationException", "ConflictException" -> FailureCode.INDEX_REFUSED;
            default -> byStatus(status);
        };
        return name.isEmpty() ? Failure.of(code, "HTTP " + status) : Failure.of(code, name, "HTTP " + status);
    }

    private static FailureCode byStatus(int status) {
        return switch (status) {
            case 401, 403 -> FailureCode.INDEX_DENIED;
            case 429, 503 -> FailureCode.INDEX_BUSY;
            default -> status >= 400 && status < 500 ? FailureCode.INDEX_REFUSED : FailureCode.INDEX_UNREACHABLE;
        };
    }

    /// `com.amazonaws.kendra#ThrottlingException:http://…` is told as `ThrottlingException`; anything that is
    /// no name is not told.
    private static String name(String type) {
        String bare = type.substring(type.indexOf('#') + 1);
        int colon = bare.indexOf(':');
        String name = colon < 0 ? bare : bare.substring(0, colon);
        return NAME.matcher(name).matches() ? name : "";
    }

    private static boolean isArabic(String text) {
        long arabic = count(text, Character.UnicodeScript.ARABIC);
        return arabic > count(text, Character.UnicodeScript.LATIN);
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == script)
                .count();
    }
}
