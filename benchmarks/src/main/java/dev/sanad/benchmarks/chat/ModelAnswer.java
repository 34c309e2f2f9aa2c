package dev.sanad.benchmarks.chat;

import dev.sanad.desktop.kit.chat.FrameQueue;
import dev.sanad.sandbox.model.ModelKey;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads an answer from the sandbox's model into a queue until it has so many words, and notes when it came.
final class ModelAnswer {
    private static final OkHttpClient CLIENT = new OkHttpClient();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BODY = "{\"model\":\"" + ModelKey.OPENAI_MODEL + "\",\"stream\":true,\"messages\":"
            + "[{\"role\":\"user\",\"content\":\"<context>[1] Payer: Bupa Arabia</context> Who is the payer?\"}]}";

    private final URI sandbox;
    private final int words;
    private final FrameQueue<String> queue;
    private long asked;
    private long first;
    private long last;
    private int characters;

    ModelAnswer(URI sandbox, int words, FrameQueue<String> queue) {
        this.sandbox = sandbox;
        this.words = words;
        this.queue = queue;
    }

    long asked() {
        return asked;
    }

    long firstOnWire() {
        return first;
    }

    long lastOnWire() {
        return last;
    }

    /// How many characters came.
    int characters() {
        return characters;
    }

    /// Reads; the thread that calls is the one that feeds the screen.
    void read() throws IOException, InterruptedException {
        Semaphore demand = new Semaphore(0);
        queue.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                demand.release((int) more);
            }

            @Override
            public void cancel() {
                // nobody cancels here
            }
        });
        Request request = new Request.Builder()
                .url(sandbox.resolve("/v1/chat/completions").toString())
                .header("Authorization", "Bearer " + ModelKey.OPENAI_MODEL)
                .post(RequestBody.create(BODY, MediaType.get("application/json")))
                .build();
        asked = System.nanoTime();
        Call call = CLIENT.newCall(request);
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("the sandbox's model answered " + response.code());
            }
            BufferedSource source = response.body().source();
            int begun = 0;
            boolean inWord = false;
            for (String line = source.readUtf8Line(); line != null && begun <= words; line = source.readUtf8Line()) {
                String piece = piece(line);
                if (piece == null || piece.isEmpty()) {
                    continue;
                }
                for (int at = 0; at < piece.length(); at++) {
                    boolean letter = !Character.isWhitespace(piece.charAt(at));
                    begun += letter && !inWord ? 1 : 0;
                    inWord = letter;
                }
                demand.acquire();
                last = System.nanoTime();
                first = first == 0 ? last : first;
                characters += piece.length();
                queue.onNext(piece);
            }
        } finally {
            call.cancel();
        }
    }

    private static @Nullable String piece(String line) {
        if (!line.startsWith("data: {")) {
            return null;
        }
        return MAPPER.readTree(line.substring(6)).at("/choices/0/delta/content").asString("");
    }
}
