package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.store.Tx;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of the settings of the index; tolerant in reading.
final class IndexRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SETTINGS = "index";
    private static final String KEY = "index.key";

    private IndexRows() {}

    static Optional<IndexSettings> settings(Tx tx) {
        return content(tx, SETTINGS).flatMap(IndexRows::read);
    }

    static void put(Tx tx, IndexSettings settings) {
        put(
                tx,
                SETTINGS,
                JSON.writeValueAsBytes(JSON.createObjectNode()
                        .put("on", settings.on())
                        .put("kind", settings.kind().name())
                        .put("region", settings.region())
                        .put("index", settings.index())
                        .put("endpoint", settings.endpoint())
                        .put("deadlineMillis", settings.deadline().toMillis())));
    }

    static KeptKey key(Tx tx) {
        return content(tx, KEY).map(KeptKey::of).orElse(KeptKey.NONE);
    }

    static boolean isKeyed(Tx tx) {
        return content(tx, KEY).isPresent();
    }

    static void putKey(Tx tx, byte[] key) {
        put(tx, KEY, key);
    }

    static void forgetKey(Tx tx) {
        tx.update("DELETE FROM knowledge_setting WHERE setting_key=?", KEY);
    }

    private static Optional<IndexSettings> read(byte[] content) {
        JsonNode root = JSON.readTree(content);
        return Arrays.stream(IndexSettings.Kind.values())
                .filter(kind -> kind.name().equals(root.path("kind").asString("")))
                .findFirst()
                .map(kind -> new IndexSettings(
                        root.path("on").asBoolean(false),
                        kind,
                        root.path("region").asString(""),
                        root.path("index").asString(""),
                        root.path("endpoint").asString(""),
                        Duration.ofMillis(root.path("deadlineMillis").asLong(5_000))));
    }

    private static Optional<byte[]> content(Tx tx, String key) {
        return tx.one("SELECT content FROM knowledge_setting WHERE setting_key=?", row -> row.bytes(1), key);
    }

    private static void put(Tx tx, String key, byte[] content) {
        tx.update(
                "INSERT INTO knowledge_setting(setting_key, content) VALUES (?,?)"
                        + " ON CONFLICT(setting_key) DO UPDATE SET content=excluded.content",
                key,
                content);
    }
}
