package dev.sanad.core.assistant.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// Values of conversations as they stand in a column. What a later version added is not read, and not an error.
final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static <T> List<T> readAll(String text, Class<T> type) {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        return JSON.readValue(text, list);
    }

    /// Long texts, made small.
    static byte[] pack(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(JSON.writeValueAsBytes(value));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    static <T> T unpack(byte[] packed, Class<T> type) {
        try (InflaterInputStream inflater = new InflaterInputStream(new java.io.ByteArrayInputStream(packed))) {
            return JSON.readValue(new String(inflater.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
