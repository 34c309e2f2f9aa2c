package dev.sanad.sandbox.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Remembers messages, so that an exact duplicate gets the stored answer and a changed one under the same
/// identifier is refused (FACTS §2, duplicate handling). Holds the newest, at most 10,000 and 64 MB of answers.
final class Ledger {
    private static final int MOST = 10_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private record Known(byte[] digest, byte[] answer, String headerId, String bundleId) {}

    private final Map<String, Known> byIdentifier = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> bundles = new LinkedHashMap<>();
    private long bytes;

    /// The answer to a message: the stored one, a refusal, or a new one that is then stored. Two copies of
    /// one message that arrive at once are worked on once.
    synchronized byte[] answer(Incoming message, byte[] body, Refusal refusal, Supplier<byte[]> work) {
        byte[] digest = digest(body);
        String identifier = identifier(message);
        String bundleId = message.bundle().path("id").asString("");
        Optional<Known> known = Optional.ofNullable(byIdentifier.get(identifier));
        if (known.isPresent() && Arrays.equals(known.get().digest(), digest)) {
            return known.get().answer();
        }
        if (known.isPresent()) {
            return refusal.of(new Issue(
                    "BV-00163",
                    "The main resource identifier SHALL be unique on the HCP/HIC level",
                    message.focus().map(focus -> focus.at("identifier")).orElse("")));
        }
        if (headers.containsKey(message.headerId())) {
            return refusal.of(new Issue("BV-00532", "MessageHeader id SHALL be unique", "Bundle.entry[0].resource.id"));
        }
        if (bundles.containsKey(bundleId)) {
            return refusal.of(new Issue("BV-00533", "Bundle id SHALL be unique", "Bundle.id"));
        }
        byte[] answer = work.get();
        keep(identifier, new Known(digest, answer, message.headerId(), bundleId));
        return answer;
    }

    /// Writes a refusal down as an answer.
    interface Refusal {
        byte[] of(Issue issue);
    }

    private void keep(String identifier, Known known) {
        byIdentifier.put(identifier, known);
        headers.put(known.headerId(), identifier);
        bundles.put(known.bundleId(), identifier);
        bytes += known.answer().length;
        while (byIdentifier.size() > MOST || (bytes > MOST_BYTES && byIdentifier.size() > 1)) {
            var first = byIdentifier.entrySet().iterator();
            Known oldest = first.next().getValue();
            first.remove();
            headers.remove(oldest.headerId());
            bundles.remove(oldest.bundleId());
            bytes -= oldest.answer().length;
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java platform has SHA-256", never);
        }
    }

    private static String identifier(Incoming message) {
        return message.focus()
                .map(focus -> focus.resource().path("identifier").path(0))
                .map(node -> message.senderLicense() + "|" + node.path("system").asString("") + "|"
                        + node.path("value").asString(""))
                .orElse(message.headerId());
    }
}
