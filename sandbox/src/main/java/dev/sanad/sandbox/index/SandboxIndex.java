package dev.sanad.sandbox.index;

import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpReply;
import dev.sanad.sandbox.http.HttpRequest;
import dev.sanad.sandbox.model.ModelKey;
import dev.sanad.sandbox.model.Refusal;
import dev.sanad.sandbox.model.SignatureV4;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An index's place in the sandbox: Amazon Kendra's `Retrieve` (JSON 1.1), signed with the keys of {@link ModelKey} for
/// the service `kendra`. Its passages are fictional guides, marked as the sandbox's. Any thread.
public final class SandboxIndex {
    /// The id of the index.
    public static final String INDEX = "5a4dad0b-0000-4000-8000-000000000001";

    private static final String TARGET = "AWSKendraFrontendService.";
    private static final String CONTROL = "/sandbox/index/script";
    private static final String TYPE = "application/x-amz-json-1.1";
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{35}");
    private static final int LONGEST_QUERY = 1_000;
    private static final int MOST = 100;
    private static final int USUAL = 10;

    private final JsonMapper mapper = new JsonMapper();
    private final IndexShelf shelf = IndexShelf.load();
    private final Random random;
    private final LongAdder asked = new LongAdder();
    private final Object lock = new Object();
    private @Nullable IndexFault fault;
    private int left;

    /// @param seed of ids
    public SandboxIndex(long seed) {
        this.random = new Random(seed);
    }

    /// Does this wrong.
    ///
    /// @param times how often; 0 means until it is cleared
    public void play(IndexFault next, int times) {
        synchronized (lock) {
            fault = next;
            left = times <= 0 ? Integer.MAX_VALUE : times;
        }
    }

    /// Does nothing wrong any more.
    public void clear() {
        synchronized (lock) {
            fault = null;
        }
    }

    /// How often it was asked, rightly or wrongly.
    public long asked() {
        return asked.sum();
    }

    /// Whether a request is the index's.
    public boolean takes(HttpRequest request) {
        return request.path().equals(CONTROL)
                || (request.path().equals("/")
                        && request.method().equals("POST")
                        && request.header("x-amz-target").startsWith(TARGET));
    }

    /// Answers.
    public HttpReply answer(HttpRequest request) {
        if (request.path().equals(CONTROL)) {
            return control(request);
        }
        asked.increment();
        try {
            SignatureV4.signed(request, "kendra", true);
            IndexFault wrong = take();
            return wrong == null ? found(request) : played(wrong);
        } catch (Refusal refusal) {
            return refused(400, refusal.aws(), refusal.text());
        }
    }

    private @Nullable IndexFault take() {
        synchronized (lock) {
            IndexFault now = fault;
            if (now != null && left != Integer.MAX_VALUE && --left <= 0) {
                fault = null;
            }
            return now;
        }
    }

    private HttpAnswer played(IndexFault wrong) {
        HttpAnswer nothing = HttpAnswer.of(200, TYPE, "{}");
        return switch (wrong) {
            case THROTTLE -> refused(400, "ThrottlingException", "Too many requests; wait and try again.");
            case DENIED -> refused(400, "AccessDeniedException", "This key may not search this index.");
            case FAILED -> refused(500, "InternalServerException", "The service failed.");
            case SILENCE -> nothing.in(HttpAnswer.Manner.SILENCE);
            case MALFORMED -> HttpAnswer.of(200, TYPE, "{\"QueryId\": \"q\", \"ResultItems\": [{");
            case RESET -> nothing.in(HttpAnswer.Manner.RESET);
        };
    }

    private HttpAnswer found(HttpRequest request) {
        if (!request.header("x-amz-target").equals(TARGET + "Retrieve")) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "The sandbox's index knows Retrieve only.");
        }
        JsonNode body = json(request);
        String index = body.path("IndexId").asString("");
        if (!ID.matcher(index).matches()) {
            throw Refusal.invalid("IndexId has 36 letters, digits and dashes.");
        }
        if (!index.equals(INDEX)) {
            throw new Refusal(Refusal.Kind.NO_MODEL, "There is no such index: use " + INDEX + ".");
        }
        String text = body.path("QueryText").asString("");
        if (text.isBlank() || text.length() > LONGEST_QUERY) {
            throw Refusal.invalid("QueryText has 1 to 1000 characters.");
        }
        int size = body.path("PageSize").asInt(USUAL);
        int page = body.path("PageNumber").asInt(1);
        if (size < 1 || size > MOST || page < 1) {
            throw Refusal.invalid("PageSize is 1 to 100, PageNumber at least 1.");
        }
        List<IndexShelf.Piece> all = shelf.find(text, language(body.path("AttributeFilter")));
        int from = (int) Math.min((long) (page - 1) * size, all.size());
        return answer(all.subList(from, Math.min(all.size(), from + size)));
    }

    private JsonNode json(HttpRequest request) {
        try {
            JsonNode body = mapper.readTree(request.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException broken) {
            throw Refusal.invalid("The body is not JSON.");
        }
        throw Refusal.invalid("The body is not a JSON object.");
    }

    /// As the real service: English, unless the filter names another language.
    private static String language(JsonNode filter) {
        if (filter.isMissingNode() || filter.isNull()) {
            return "en";
        }
        JsonNode equal = filter.path("EqualsTo");
        if (!equal.path("Key").asString("").equals("_language_code")) {
            throw Refusal.invalid("The sandbox's index filters by EqualsTo of _language_code only.");
        }
        return equal.path("Value").path("StringValue").asString("");
    }

    private HttpAnswer answer(List<IndexShelf.Piece> found) {
        ObjectNode root = mapper.createObjectNode().put("QueryId", id());
        ArrayNode items = root.putArray("ResultItems");
        for (IndexShelf.Piece piece : found) {
            ObjectNode item = items.addObject()
                    .put("Id", id())
                    .put("DocumentId", piece.document())
                    .put("DocumentTitle", piece.title())
                    .put("Content", piece.text())
                    .put("DocumentURI", piece.address());
            item.putArray("DocumentAttributes")
                    .addObject()
                    .put("Key", "_language_code")
                    .putObject("Value")
                    .put("StringValue", piece.language());
            item.putObject("ScoreAttributes").put("ScoreConfidence", "NOT_AVAILABLE");
        }
        return HttpAnswer.of(200, TYPE, mapper.writeValueAsBytes(root)).with("x-amzn-RequestId", id());
    }

    private HttpAnswer refused(int status, String name, String message) {
        ObjectNode body = mapper.createObjectNode().put("__type", name).put("message", message);
        return HttpAnswer.of(status, TYPE, mapper.writeValueAsBytes(body))
                .with("x-amzn-ErrorType", name)
                .with("x-amzn-RequestId", id());
    }

    private String id() {
        synchronized (random) {
            return Long.toUnsignedString(random.nextLong(), 36) + Long.toUnsignedString(random.nextLong(), 36);
        }
    }

    private HttpAnswer control(HttpRequest request) {
        if (!request.method().equals("GET")) {
            try {
                JsonNode wish = mapper.readTree(request.body());
                if (wish.hasNonNull("fault")) {
                    play(
                            IndexFault.valueOf(wish.path("fault").asString("").toUpperCase(Locale.ROOT)),
                            wish.path("times").asInt(0));
                } else {
                    clear();
                }
            } catch (JacksonException | IllegalArgumentException wrong) {
                return HttpAnswer.of(400, "text/plain", "A script is {\"fault\": \"THROTTLE\", \"times\": 1}");
            }
        }
        ObjectNode state = mapper.createObjectNode().put("asked", asked());
        synchronized (lock) {
            state.put("fault", fault == null ? null : fault.name());
        }
        return HttpAnswer.of(200, "application/json", mapper.writeValueAsBytes(state));
    }

    /// A part for the control page, HTML.
    public String page() {
        String buttons = Arrays.stream(IndexFault.values())
                .map(each -> "<button onclick=\"index('" + each + "')\">" + each + "</button>")
                .collect(Collectors.joining());
        return "<h2>Index · الفهرس</h2><p>" + buttons
                + "<button onclick=\"index(null)\">clear · مسح</button></p><pre id=is></pre>"
                + "<script>async function index(f){const r=await fetch('" + CONTROL
                + "',f===undefined?{}:{method:'PUT',body:JSON.stringify({fault:f})});"
                + "is.textContent=JSON.stringify(await r.json(),null,1)}index()</script>";
    }
}
