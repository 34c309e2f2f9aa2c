package dev.sanad.core.nphies.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The longest texts by type (FACTS §7.3) as data: for some elements less where the text has Arabic letters.
final class LengthChecks {
    private record Limit(int most, int arabic, String code) {
        boolean allows(String text) {
            int length = text.codePointCount(0, text.length());
            return length <= arabic || (length <= most && !isArabic(text));
        }

        private static boolean isArabic(String text) {
            return text.codePoints()
                    .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
        }
    }

    /// By `type` or `type.element`.
    private final Map<String, Limit> limits = new HashMap<>();

    LengthChecks(String resource) {
        for (List<String> cells : RuleTable.rows(resource, 5)) {
            String key = cells.get(1).isEmpty() ? cells.get(0) : cells.get(0) + "." + cells.get(1);
            limits.put(key, new Limit(Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3)), cells.get(4)));
        }
    }

    /// The rule that a text breaks by its length; null where it breaks none.
    ///
    /// @param owner the type that has the element
    /// @param type  the element's own type
    @Nullable
    String broken(String owner, String name, String type, String text) {
        Limit limit = limits.getOrDefault(owner + "." + name, limits.get(type));
        return limit == null || limit.allows(text) ? null : limit.code();
    }
}
