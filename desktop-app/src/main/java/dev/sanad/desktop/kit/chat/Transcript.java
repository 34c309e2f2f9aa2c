package dev.sanad.desktop.kit.chat;

import dev.sanad.core.kernel.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The rows of a conversation, without nodes. JavaFX thread.
public final class Transcript {
    private final List<Row> rows = new ArrayList<>();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    /// Is told of changes.
    @FunctionalInterface
    public interface Follower {
        /// Rows were replaced.
        ///
        /// @param from    the first one
        /// @param removed how many went
        /// @param added   how many came in their place
        void replaced(int from, int removed, int added);
    }

    public int size() {
        return rows.size();
    }

    public Row row(int index) {
        return rows.get(index);
    }

    /// All rows as they are now.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /// Tells a follower of every change until the result is closed.
    public Subscription follow(Follower follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /// Adds rows at the end.
    public void append(Collection<? extends Row> more) {
        replace(size(), 0, List.copyOf(more));
    }

    /// Replaces rows. Rows at both ends that stay equal are left alone, so that followers hear only of real changes.
    public void replace(int from, int count, List<? extends Row> with) {
        int same = 0;
        while (same < count && same < with.size() && rows.get(from + same).equals(with.get(same))) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < count - same
                && sameEnd < with.size() - same
                && rows.get(from + count - 1 - sameEnd).equals(with.get(with.size() - 1 - sameEnd))) {
            sameEnd++;
        }
        int start = from + same;
        int removed = count - same - sameEnd;
        List<? extends Row> added = with.subList(same, with.size() - sameEnd);
        if (removed == 0 && added.isEmpty()) {
            return;
        }
        if (removed == 1 && added.size() == 1) {
            rows.set(start, added.getFirst());
        } else {
            List<Row> place = rows.subList(start, start + removed);
            place.clear();
            place.addAll(added);
        }
        followers.forEach(follower -> follower.replaced(start, removed, added.size()));
    }

    /// Removes everything from a row on.
    public void truncate(int from) {
        replace(from, size() - from, List.of());
    }

    /// Replaces everything.
    public void setAll(List<? extends Row> all) {
        replace(0, size(), all);
    }

    /// The first row of a message; -1 where there is none.
    public int find(String owner) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).owner().equals(owner)) {
                return at;
            }
        }
        return -1;
    }

    /// Replaces the content of a message's part that is of the given kind, searching from the end.
    ///
    /// @return whether there was one
    public boolean update(String owner, Class<?> kind, Object content) {
        for (int at = rows.size() - 1; at >= 0; at--) {
            if (rows.get(at) instanceof Row.Part(String of, Object before)
                    && of.equals(owner)
                    && kind.isInstance(before)) {
                replace(at, 1, List.of(new Row.Part(owner, content)));
                return true;
            }
        }
        return false;
    }
}
