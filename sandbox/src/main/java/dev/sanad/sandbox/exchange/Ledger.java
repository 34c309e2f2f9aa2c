package dev.sanad.sandbox.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers messages, so that an exact duplicate gets the stored answer and a changed one under the same
/// identifier is
/// refused (FACTS §2, duplicate handling). Holds the last 10,000.
final class Ledger {
    private record Known(byte[] body, byte[] answer) {}

    private static final class Recent extends LinkedHashMap<String, Known> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > 10_000;
        }
    }

    private final Map<String, Known> byKey = new Recent();

    /// What a message is to the exchange.
    sealed interface Verdict {
        record New() implements Verdict {}

        record Same(byte[] answer) implements Verdict {}

        record Clash(Issue issue) implements Verdict {}
    }

    synchronized Verdict look(Incoming message, byte[] body) {
        String identifier = identifier(message);
        Optional<Known> same = Optional.ofNullable(byKey.get("i:" + identifier));
        if (same.isPresent()) {
            return Arrays.equals(same.get().body(), body)
                    ? new Verdict.Same(same.get().answer())
                    : new Verdict.Clash(new Issue(
                            "BV-00163",
                            "The main resource identifier SHALL be unique on the HCP/HIC level",
                            "Bundle.entry[1].resource.identifier"));
        }
        if (byKey.containsKey("h:" + message.headerId())) {
            return new Verdict.Clash(
                    new Issue("BV-00532", "MessageHeader id SHALL be unique", "Bundle.entry[0].resource.id"));
        }
        if (byKey.containsKey("b:" + message.bundle().path("id").asString(""))) {
            return new Verdict.Clash(new Issue("BV-00533", "Bundle id SHALL be unique", "Bundle.id"));
        }
        return new Verdict.New();
    }

    synchronized void keep(Incoming message, byte[] body, byte[] answer) {
        Known known = new Known(body.clone(), answer.clone());
        byKey.put("i:" + identifier(message), known);
        byKey.put("h:" + message.headerId(), known);
        byKey.put("b:" + message.bundle().path("id").asString(""), known);
    }

    private static String identifier(Incoming message) {
        return message.focus()
                .map(focus -> focus.resource().path("identifier").path(0))
                .map(node -> message.senderLicense() + "|" + node.path("system").asString("") + "|"
                        + node.path("value").asString(""))
                .orElse(new String(message.headerId().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
