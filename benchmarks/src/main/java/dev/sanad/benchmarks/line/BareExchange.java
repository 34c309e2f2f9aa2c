package dev.sanad.benchmarks.line;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The peer: OkHttp posts the bytes, Jackson reads the answer, and nothing is checked or understood; and nothing is
/// kept, unless it is asked to.
public final class BareExchange {
    private static final MediaType FHIR = MediaType.get("application/fhir+json");

    private final OkHttpClient client = new OkHttpClient();
    private final JsonMapper mapper = new JsonMapper();
    private final String address;
    private final String request;
    private final List<String> fresh;

    /// @param request a message that was sent before; the ids by which the exchange knows it again are replaced each
    ///     time, since a repeated message is answered from memory
    public BareExchange(URI exchange, String request) {
        this.address = exchange + "$process-message";
        JsonNode tree = mapper.readTree(request);
        this.request = tree.toString();
        this.fresh = List.of(
                tree.at("/entry/0/resource/id").asString(),
                tree.at("/entry/1/resource/identifier/0/value").asString());
    }

    /// What is done with bytes.
    @FunctionalInterface
    public interface Keeping {
        void keep(byte[] bytes) throws SQLException;
    }

    /// Posts once more.
    ///
    /// @param keeping the message before it goes and the answer before it is read
    /// @return nanoseconds from the bytes to the tree
    public long post(Keeping keeping) throws IOException, SQLException {
        String message = request;
        for (String id : fresh) {
            message = message.replace(id, UUID.randomUUID().toString());
        }
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        keeping.keep(bytes);
        Request post = new Request.Builder()
                .url(address)
                .header("Accept", "application/fhir+json")
                .post(RequestBody.create(bytes, FHIR))
                .build();
        JsonNode tree;
        try (Response response = client.newCall(post).execute()) {
            byte[] answer = response.body().bytes();
            keeping.keep(answer);
            tree = mapper.readTree(answer);
        }
        long taken = System.nanoTime() - began;
        if (!tree.toString().contains("CoverageEligibilityResponse")) {
            throw new IOException("the exchange refused the bytes");
        }
        return taken;
    }
}
