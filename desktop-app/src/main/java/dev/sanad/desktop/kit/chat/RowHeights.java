package dev.sanad.desktop.kit.chat;

import java.util.Arrays;

/// How high each row is, measured or estimated, with the sum over any beginning in logarithmic time (a Fenwick tree).
final class RowHeights {
    private static final int ROOM = 64;

    private double[] heights = new double[ROOM];
    private double[] tree = new double[ROOM + 1];
    private int size;

    int size() {
        return size;
    }

    double get(int index) {
        return heights[index];
    }

    /// Notes what a row is high.
    void set(int index, double height) {
        double more = height - heights[index];
        if (more != 0) {
            heights[index] = height;
            add(index, more);
        }
    }

    /// Replaces rows by others.
    void replace(int from, int removed, double[] added) {
        int next = size - removed + added.length;
        boolean atEnd = from + removed == size;
        if (atEnd && next <= heights.length) {
            for (int index = from; index < from + Math.min(removed, added.length); index++) {
                set(index, added[index - from]);
            }
            for (int index = from + added.length; index < size; index++) {
                set(index, 0);
            }
            int before = size;
            size = next;
            for (int index = before; index < next; index++) {
                set(index, added[index - from]);
            }
            return;
        }
        double[] all = new double[Math.max(ROOM, next * 2)];
        System.arraycopy(heights, 0, all, 0, from);
        System.arraycopy(added, 0, all, from, added.length);
        System.arraycopy(heights, from + removed, all, from + added.length, size - from - removed);
        heights = all;
        size = next;
        rebuild();
    }

    /// The sum of all rows before this one.
    double before(int index) {
        double sum = 0;
        for (int at = index; at > 0; at -= at & -at) {
            sum += tree[at];
        }
        return sum;
    }

    /// The sum of all.
    double total() {
        return before(size);
    }

    /// The row at a distance from the beginning; the last where it lies behind it.
    int at(double distance) {
        int found = 0;
        double left = distance;
        for (int step = Integer.highestOneBit(Math.max(1, heights.length)); step > 0; step >>= 1) {
            int next = found + step;
            if (next <= size && tree[next] <= left) {
                found = next;
                left -= tree[next];
            }
        }
        return Math.max(0, Math.min(found, size - 1));
    }

    private void add(int index, double more) {
        for (int at = index + 1; at < tree.length; at += at & -at) {
            tree[at] += more;
        }
    }

    private void rebuild() {
        tree = Arrays.copyOf(new double[0], heights.length + 1);
        for (int index = 0; index < size; index++) {
            tree[index + 1] += heights[index];
        }
        for (int at = 1; at < tree.length; at++) {
            int parent = at + (at & -at);
            if (parent < tree.length) {
                tree[parent] += tree[at];
            }
        }
    }
}
