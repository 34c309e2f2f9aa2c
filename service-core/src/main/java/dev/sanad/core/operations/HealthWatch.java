package dev.sanad.core.operations;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.FailureCode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Looks at every part now and then, and keeps what it saw: whoever asks gets the last answer at once, and asking
/// neither works nor counts anything.
final class HealthWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    /// An answer ready to be sent.
    ///
    /// @param health  what was seen
    /// @param content as JSON
    record Answer(Health health, byte[] content) {
        int status() {
            return health.state() == Health.State.DOWN ? 503 : 200;
        }
    }

    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Supplier<Health.Part>> checks = new LinkedHashMap<>();
    private volatile Answer answer;

    HealthWatch(InstantSource clock) {
        this.clock = clock;
        this.answer = answer(Health.of(List.of(), clock.instant()));
    }

    /// Adds a part; a part of the same name is replaced.
    void watch(String name, Supplier<Health.Part> check) {
        synchronized (checks) {
            checks.put(name, check);
        }
    }

    /// Looks at everything again.
    void look() {
        Map<String, Supplier<Health.Part>> now;
        synchronized (checks) {
            now = new LinkedHashMap<>(checks);
        }
        List<Health.Part> parts = new ArrayList<>();
        now.forEach((name, check) -> parts.add(part(name, check)));
        answer = answer(Health.of(parts, clock.instant()));
    }

    private static Health.Part part(String name, Supplier<Health.Part> check) {
        try {
            return check.get();
        } catch (RuntimeException bug) {
            var failure = SupportReference.logged(LOG, FailureCode.UNEXPECTED, "a look at " + name, bug);
            return new Health.Part(name, Health.State.DOWN, failure.code().id() + " " + failure.reference());
        }
    }

    Answer answer() {
        return answer;
    }

    private Answer answer(Health health) {
        ObjectNode root = json.createObjectNode()
                .put("status", health.state().word())
                .put("at", health.at().toString());
        ArrayNode parts = root.putArray("parts");
        for (Health.Part part : health.parts()) {
            parts.addObject()
                    .put("name", part.name())
                    .put("status", part.state().word())
                    .put("detail", part.detail());
        }
        return new Answer(health, (json.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
