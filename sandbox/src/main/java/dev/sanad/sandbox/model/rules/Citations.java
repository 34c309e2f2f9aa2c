package dev.sanad.sandbox.model.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The marks by which an answer points at what it rests on. What the client has marked keeps its mark; what only has a
/// source gets the next free number and stands in the list of sources.
final class Citations {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> numbered = new LinkedHashMap<>();
    private int last;

    Citations(List<Finding> findings) {
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Passage passage -> taken.add(bare(passage.mark()));
                case Finding.Fact fact -> taken.add(bare(fact.mark()));
                case Finding.Sheet _, Finding.Trouble _, Finding.Nothing _ -> {}
            }
        }
    }

    /// ` [2]`, with the space before it; empty where there is nothing to point at.
    String of(String mark, String source, String title) {
        String bare = bare(mark);
        if (!bare.isEmpty()) {
            return " [" + bare + "]";
        }
        String what = source.isEmpty() ? title : source;
        if (what.isEmpty()) {
            return "";
        }
        String named =
                title.isEmpty() || title.equals(source) ? what : source.isEmpty() ? title : title + " · " + source;
        return " [" + numbered.computeIfAbsent(named, _ -> next()) + "]";
    }

    /// The list of what got a number here; empty where nothing did.
    String list(Tongue tongue) {
        if (numbered.isEmpty()) {
            return "";
        }
        StringBuilder list =
                new StringBuilder("**").append(Phrase.SOURCES.in(tongue)).append("**\n\n");
        numbered.forEach((what, number) -> list.append("- [")
                .append(number)
                .append("] ")
                .append(Plain.line(what))
                .append('\n'));
        return list.toString();
    }

    private String next() {
        do {
            last++;
        } while (taken.contains(Integer.toString(last)));
        return Integer.toString(last);
    }

    private static String bare(String mark) {
        return mark.replaceAll("[^\\p{L}\\p{N}.:_-]", "");
    }
}
