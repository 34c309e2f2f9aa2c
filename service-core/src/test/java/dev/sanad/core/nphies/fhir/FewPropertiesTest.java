package dev.sanad.core.nphies.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/// Behaves as the linked hash table that Jackson's objects have otherwise.
class FewPropertiesTest {
    private static final long SEED = 20261126;

    private static String name(Random chance) {
        // Not the same text object twice, and some with the same hash.
        return List.of("a", "Aa", "BB", "code", "system", "_code", "")
                .get(chance.nextInt(7))
                .concat(chance.nextBoolean() ? "" : String.valueOf(chance.nextInt(3)));
    }

    private static void expectTheSame(FewProperties few, Map<String, JsonNode> linked) {
        assertThat(few).isEqualTo(linked).hasSize(linked.size());
        assertThat(few.hashCode()).isEqualTo(linked.hashCode());
        assertThat(new ArrayList<>(few.entrySet())).isEqualTo(new ArrayList<>(linked.entrySet()));
        List<Map.Entry<String, JsonNode>> told = new ArrayList<>();
        few.forEach((name, value) -> told.add(Map.entry(name, value)));
        assertThat(told).isEqualTo(new ArrayList<>(linked.entrySet()));
    }

    @Test
    void keepsAndLosesWhatALinkedTableDoes() {
        Random chance = new Random(SEED);
        FewProperties few = new FewProperties(new Object[0], 0, 0);
        Map<String, JsonNode> linked = new LinkedHashMap<>();
        for (int step = 0; step < 20_000; step++) {
            String name = name(chance);
            JsonNode value = IntNode.valueOf(step);
            switch (chance.nextInt(8)) {
                case 0, 1, 2 -> assertThat(few.put(name, value)).isEqualTo(linked.put(name, value));
                case 3, 4 -> assertThat(few.remove(name)).isEqualTo(linked.remove(name));
                case 5 -> assertThat(few.get(name)).isEqualTo(linked.get(name));
                case 6 -> assertThat(few.containsKey(name)).isEqualTo(linked.containsKey(name));
                default ->
                    assertThat(few.values().removeIf(one -> one.asInt() % 7 == 0))
                            .isEqualTo(linked.values().removeIf(one -> one.asInt() % 7 == 0));
            }
            expectTheSame(few, linked);
        }
        few.clear();
        linked.clear();
        expectTheSame(few, linked);
        few.put("a", IntNode.valueOf(1));
        assertThat(few.get("a")).isEqualTo(IntNode.valueOf(1));
    }

    @Test
    void changesThroughItsEntries() {
        Object[] slots = {"a", IntNode.valueOf(1), "b", IntNode.valueOf(2), "c", IntNode.valueOf(3), "d"};
        FewProperties few = new FewProperties(slots, 0, 6);
        for (Map.Entry<String, JsonNode> entry : few.entrySet()) {
            assertThat(entry.setValue(IntNode.valueOf(5))).isNotEqualTo(IntNode.valueOf(5));
            assertThat(entry.getValue()).isEqualTo(IntNode.valueOf(5));
        }
        assertThat(few.values()).containsExactly(IntNode.valueOf(5), IntNode.valueOf(5), IntNode.valueOf(5));
        Iterator<Map.Entry<String, JsonNode>> entries = few.entrySet().iterator();
        entries.next();
        entries.next();
        entries.next();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }
}
