package dev.sanad.core.nphies.rules;

import dev.sanad.core.nphies.fhir.MessageHeader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which resources a message may hold, with which profile each, as data (BV-00129, RE-00170, RE-00100). The
/// version behind a profile is for another rule.
final class ProfileChecks {
    private final Map<String, String> profiles = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    ProfileChecks(String resource) {
        for (List<String> cells : RuleTable.rows(resource, 3)) {
            profiles.put(cells.get(0), cells.get(2));
            types.add(cells.get(1));
        }
    }

    void look(Message message, Report report) {
        profile(message.whole(), report);
        for (Message.Placed placed : message.everything()) {
            String type = placed.resource().type();
            if (types.contains(type)) {
                profile(placed, report);
            } else if (!type.isEmpty()) {
                report.add("BV-00129", placed.path(), Fields.NONE);
            }
        }
        focus(message, report);
    }

    private void profile(Message.Placed placed, Report report) {
        report.unless(isRight(placed), "RE-00170", placed.path(), Fields.NONE);
    }

    /// Whether one of the profiles is the slot's; what has none is for the cardinalities to say.
    private boolean isRight(Message.Placed placed) {
        String wanted = profiles.get(placed.slot());
        List<String> named = placed.resource().profiles();
        return wanted == null
                || named.isEmpty()
                || named.stream().anyMatch(one -> one.equals(wanted) || one.startsWith(wanted + "|"));
    }

    /// The exchange says of a focus with a wrong profile that it is no valid resource, too.
    private void focus(Message message, Report report) {
        Optional<Message.Placed> header = message.first("MessageHeader");
        List<String> focus =
                header.map(one -> new MessageHeader(one.resource()).focus()).orElse(List.of());
        for (int i = 0; i < focus.size(); i++) {
            boolean wrong = message.bundle()
                    .resolve(focus.get(i))
                    .map(entry -> !isRight(message.everything().get(entry.index())))
                    .orElse(false);
            if (wrong) {
                report.add("RE-00100", header.orElseThrow().at("focus[" + i + "]"), Fields.NONE);
            }
        }
    }
}
