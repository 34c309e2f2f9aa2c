package dev.sanad.core.nphies.fhir;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The properties of an object that has few of them, in their order.
/// Takes a quarter of the memory of a linked hash table, which is most of what reading a message costs, and at this
/// size finds a name sooner. What is seldom asked for is answered by a view of it.
final class FewProperties implements Map<String, JsonNode> {
    /// With more than this many a hash table is the better choice.
    static final int MOST = 32;

    private static final Object[] NO_MORE = {};

    /// Most objects have one or two properties; these are here without an array around them.
    private @Nullable String firstName;

    private @Nullable JsonNode first;
    private @Nullable String secondName;
    private @Nullable JsonNode second;

    /// Name, value, name, value …
    private Object[] more = NO_MORE;

    /// @param slots name, value, name, value …, each name once
    /// @param from  where the first name stands
    /// @param to    behind the last value
    FewProperties(Object[] slots, int from, int to) {
        if (to > from) {
            firstName = (String) slots[from];
            first = (JsonNode) slots[from + 1];
        }
        if (to > from + 2) {
            secondName = (String) slots[from + 2];
            second = (JsonNode) slots[from + 3];
        }
        if (to > from + 4) {
            more = Arrays.copyOfRange(slots, from + 4, to);
        }
    }

    @Override
    public int size() {
        return more.length > 0 ? 2 + more.length / 2 : secondName != null ? 2 : firstName != null ? 1 : 0;
    }

    private String name(int at) {
        Object name = at == 0 ? firstName : at == 1 ? secondName : more[2 * at - 4];
        return (String) Objects.requireNonNull(name);
    }

    private JsonNode value(int at) {
        Object value = at == 0 ? first : at == 1 ? second : more[2 * at - 3];
        return (JsonNode) Objects.requireNonNull(value);
    }

    /// Most names are one and the same text wherever they stand, so they are first looked for as that.
    @Override
    @SuppressWarnings("ReferenceEquality")
    public @Nullable JsonNode get(@Nullable Object name) {
        if (name == firstName) {
            return first;
        }
        if (name == secondName) {
            return second;
        }
        Object[] rest = more;
        for (int at = 0; at < rest.length; at += 2) {
            if (rest[at] == name) {
                return (JsonNode) rest[at + 1];
            }
        }
        int at = place(name);
        return at < 0 ? null : value(at);
    }

    /// Where a name stands; -1 where it does not.
    private int place(@Nullable Object wanted) {
        if (wanted instanceof String name) {
            int hash = name.hashCode();
            int size = size();
            for (int at = 0; at < size; at++) {
                String here = name(at);
                if (here.hashCode() == hash && here.equals(name)) {
                    return at;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean isEmpty() {
        return firstName == null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public @Nullable JsonNode put(String name, JsonNode value) {
        int at = place(name);
        JsonNode before = at < 0 ? null : value(at);
        change(at < 0 ? size() : at, name, Objects.requireNonNull(value));
        return before;
    }

    private void change(int at, String name, JsonNode value) {
        if (at == 0) {
            firstName = name;
            first = value;
        } else if (at == 1) {
            secondName = name;
            second = value;
        } else {
            int slot = 2 * at - 4;
            more = slot < more.length ? more : Arrays.copyOf(more, slot + 2);
            more[slot] = name;
            more[slot + 1] = value;
        }
    }

    @Override
    public @Nullable JsonNode remove(@Nullable Object name) {
        int at = place(name);
        return at < 0 ? null : cut(at);
    }

    private JsonNode cut(int place) {
        JsonNode before = value(place);
        int last = size() - 1;
        for (int at = place; at < last; at++) {
            change(at, name(at + 1), value(at + 1));
        }
        if (last == 0) {
            firstName = null;
            first = null;
        } else if (last == 1) {
            secondName = null;
            second = null;
        } else {
            more = Arrays.copyOf(more, more.length - 2);
        }
        return before;
    }

    @Override
    public void clear() {
        while (!isEmpty()) {
            cut(size() - 1);
        }
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonNode> action) {
        if (firstName != null && first != null) {
            action.accept(firstName, first);
        }
        if (secondName != null && second != null) {
            action.accept(secondName, second);
        }
        Object[] rest = more;
        for (int at = 0; at < rest.length; at += 2) {
            action.accept((String) rest[at], (JsonNode) rest[at + 1]);
        }
    }

    @Override
    public Set<Map.Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return FewProperties.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, JsonNode>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, JsonNode>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size();
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
            if (next >= size()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, JsonNode> entry = new Entry(name(next), value(next));
            next++;
            return entry;
        }

        @Override
        public void remove() {
            next--;
            cut(next);
        }
    }

    /// An entry that a new value goes through.
    private final class Entry extends AbstractMap.SimpleEntry<String, JsonNode> {
        private static final long serialVersionUID = 1L;

        Entry(String name, JsonNode value) {
            super(name, value);
        }

        @Override
        public JsonNode setValue(JsonNode value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }

    private Map<String, JsonNode> view() {
        return new AbstractMap<>() {
            @Override
            public Set<Map.Entry<String, JsonNode>> entrySet() {
                return FewProperties.this.entrySet();
            }
        };
    }

    @Override
    public Set<String> keySet() {
        return view().keySet();
    }

    @Override
    public Collection<JsonNode> values() {
        return view().values();
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return view().containsValue(value);
    }

    @Override
    public void putAll(Map<? extends String, ? extends JsonNode> others) {
        others.forEach(this::put);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || view().equals(other);
    }

    @Override
    public int hashCode() {
        return view().hashCode();
    }

    @Override
    public String toString() {
        return view().toString();
    }
}
