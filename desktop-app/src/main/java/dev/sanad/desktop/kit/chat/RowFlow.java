package dev.sanad.desktop.kit.chat;

import dev.sanad.desktop.kit.chat.Pieces.Place;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A column of rows of which only those in the window have nodes. It stays at the end while text arrives, unless the
/// person has gone elsewhere; then what they read does not move, whatever changes above or below.
///
/// What a frame costs does not depend on how long the conversation is: rows lie on one sheet that is shifted as a
/// whole, only a row whose content changed is laid out, and sums of heights are kept in a tree.
final class RowFlow extends Region {
    private static final double WIDEST = 760;
    private static final double SIDE = 16;
    private static final double EDGE = 16;
    private static final double FAR = 100_000;
    private static final double CHARACTER = 7.4;
    private static final double LINE = 22;

    private final Transcript transcript;
    private final Selection selection;
    private final RowPool pool;
    private final Region sheet;
    private final ThumbBar bar = new ThumbBar(Orientation.VERTICAL, this::dragTo);
    private final Rectangle clip = new Rectangle();
    private final RowHeights heights = new RowHeights();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper(this, "unread");
    private NavigableMap<Integer, RowNode> shown = new TreeMap<>();
    private int anchor;
    private double anchorY = EDGE;
    private double column;

    RowFlow(Ui ui, Transcript transcript, Selection selection, RowMaker maker, FlowText.LinkHandler links) {
        this.transcript = transcript;
        this.selection = selection;
        pool = new RowPool(ui, maker, links, this::wholeCode, this::place);
        sheet = pool.sheet();
        getStyleClass().add("chat-flow");
        setClip(clip);
        getChildren().addAll(sheet, bar);
    }

    /// Takes the transcript as it is now.
    void reload() {
        shown.values().forEach(pool::give);
        shown = new TreeMap<>();
        heights.replace(0, heights.size(), estimates(0, transcript.size()));
        toEnd();
    }

    /// Takes a change of the transcript.
    void replaced(int from, int removed, int added) {
        if (from + removed > heights.size() || heights.size() - removed + added != transcript.size()) {
            reload();
            return;
        }
        if (removed != 1 || added != 1) {
            heights.replace(from, removed, estimates(from, added));
        }
        NavigableMap<Integer, RowNode> moved = new TreeMap<>();
        for (Map.Entry<Integer, RowNode> entry : shown.entrySet()) {
            int at = entry.getKey();
            RowNode node = entry.getValue();
            if (at < from) {
                moved.put(at, node);
            } else if (at >= from + removed) {
                moved.put(at + added - removed, node);
            } else if (at < from + added && node.takes(transcript.row(at))) {
                node.showRow(transcript.row(at));
                moved.put(at, node);
            } else {
                pool.give(node);
            }
        }
        shown = moved;
        if (anchor >= from + removed) {
            anchor += added - removed;
        }
        anchor = Math.clamp(anchor, 0, Math.max(0, transcript.size() - 1));
        if (!following.get() && from + added >= transcript.size()) {
            unread.set(true);
        }
        sheet.requestLayout();
    }

    /// Goes to the end and stays there.
    void toEnd() {
        following.set(true);
        unread.set(false);
        sheet.requestLayout();
    }

    /// Puts a row at the top of the window.
    void toRow(int row) {
        following.set(false);
        anchor = Math.clamp(row, 0, Math.max(0, transcript.size() - 1));
        anchorY = EDGE;
        sheet.requestLayout();
    }

    /// Moves the text by so many pixels; below zero towards the beginning.
    void scroll(double by) {
        if (by < 0) {
            following.set(false);
        }
        anchorY -= Math.round(by);
        sheet.requestLayout();
    }

    /// The height of the window less a line, for paging.
    double page() {
        return Math.max(LINE, getHeight() - 2 * LINE);
    }

    /// Whether it stays at the end.
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Whether text came that the person has not gone to.
    ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// The rows in the window.
    Map<Integer, RowNode> shown() {
        return shown;
    }

    /// The place in the text under a point of the scene; empty where no text is near.
    Optional<Place> placeAt(double sceneX, double sceneY) {
        double y = sceneToLocal(sceneX, sceneY).getY();
        Place best = null;
        double nearest = Double.MAX_VALUE;
        for (Map.Entry<Integer, RowNode> entry : shown.entrySet()) {
            RowNode node = entry.getValue();
            double outside = Math.max(node.top() - y, y - node.top() - node.getHeight());
            if (outside > nearest) {
                continue;
            }
            for (int piece = 0; piece < node.pieces().size(); piece++) {
                FlowText text = node.pieces().get(piece);
                Point2D local = text.sceneToLocal(sceneX, sceneY);
                double far = Math.max(0, outside)
                        + away(local.getY(), text.getHeight())
                        + away(local.getX(), text.getWidth());
                if (far < nearest) {
                    nearest = far;
                    best = new Place(entry.getKey(), piece, text.hit(local.getX(), local.getY()));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// Whether a node, or what it lies in, is a row that a feature made.
    static boolean isInPart(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof PartNode) {
                return true;
            }
        }
        return false;
    }

    private static double away(double at, double size) {
        return Math.max(0, Math.max(-at, at - size));
    }

    /// Selects again on the screen what is selected.
    void paintSelection() {
        selection.paint(shown);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        bar.resizeRelocate(getWidth() - ThumbBar.WIDTH, 0, ThumbBar.WIDTH, getHeight());
        sheet.resize(getWidth(), getHeight());
        sheet.requestLayout();
    }

    private void place() {
        double width = Math.min(WIDEST, Math.max(1, getWidth() - 2 * SIDE));
        if (width != column) {
            column = width;
            heights.replace(0, heights.size(), estimates(0, transcript.size()));
        }
        NavigableMap<Integer, RowNode> next = new TreeMap<>();
        int count = transcript.size();
        if (count > 0 && getHeight() > 0) {
            if (!following.get()) {
                fromAnchor(next, count);
            }
            if (following.get()) {
                next.values().forEach(node -> node.setTop(Double.NaN));
                fromEnd(next, count);
            }
            anchor = next.firstKey();
            anchorY = next.firstEntry().getValue().top();
        }
        shown.forEach((at, node) -> {
            if (!node.equals(next.get(at))) {
                pool.give(node);
            }
        });
        shown = next;
        put();
        selection.paint(shown);
        bar.show(heights.before(anchor) + EDGE - anchorY, heights.total() + 2 * EDGE, getHeight());
    }

    private void fromEnd(NavigableMap<Integer, RowNode> next, int count) {
        double top = up(next, count - 1, getHeight() - EDGE);
        if (top > EDGE) {
            double higher = top - EDGE;
            next.values().forEach(node -> node.setTop(node.top() - higher));
        }
        NavigableMap<Integer, RowNode> above = next.headMap(firstNeeded(next), false);
        above.forEach((at, node) -> {
            if (!node.equals(shown.get(at))) {
                pool.give(node);
            }
        });
        above.clear();
    }

    private int firstNeeded(NavigableMap<Integer, RowNode> next) {
        for (Map.Entry<Integer, RowNode> entry : next.entrySet()) {
            RowNode node = entry.getValue();
            if (node.top() + node.measure(column) > 0 || node.top() >= 0) {
                return entry.getKey();
            }
        }
        return next.lastKey();
    }

    private void fromAnchor(NavigableMap<Integer, RowNode> next, int count) {
        int at = Math.clamp(anchor, 0, count - 1);
        double y = anchorY;
        while (y > EDGE && at > 0 && y > getHeight()) {
            at--;
            y -= heights.get(at);
        }
        while (y < -getHeight() && at < count - 1 && y + heights.get(at) < -getHeight()) {
            y += heights.get(at);
            at++;
        }
        double bottom = down(next, at, y);
        double top = at > 0 ? up(next, at - 1, y) : y;
        if (next.firstKey() == 0 && top > EDGE) {
            double higher = top - EDGE;
            next.values().forEach(node -> node.setTop(node.top() - higher));
            bottom = down(next, next.lastKey() + 1, bottom - higher);
        }
        if (next.lastKey() == count - 1 && bottom <= getHeight() - EDGE) {
            following.set(true);
            unread.set(false);
        }
    }

    /// Places rows downwards from an upper edge until the window is full.
    private double down(NavigableMap<Integer, RowNode> next, int from, double y) {
        double top = y;
        for (int at = from; at < transcript.size() && top < getHeight(); at++) {
            RowNode node = node(next, at);
            node.setTop(top);
            top += node.measure(column);
        }
        return top;
    }

    /// Places rows upwards from a lower edge until the window is full.
    private double up(NavigableMap<Integer, RowNode> next, int from, double y) {
        double top = y;
        for (int at = from; at >= 0 && top > 0; at--) {
            RowNode node = node(next, at);
            top -= node.measure(column);
            node.setTop(top);
        }
        return top;
    }

    /// Work that makes the first rows of a kind cheap, one piece for each frame.
    List<Runnable> ahead() {
        return pool.ahead();
    }

    private RowNode node(NavigableMap<Integer, RowNode> next, int at) {
        RowNode node = next.get(at);
        if (node == null) {
            node = shown.get(at);
            if (node == null) {
                node = pool.take(transcript.row(at));
                node.applyCss();
            }
            next.put(at, node);
        }
        heights.set(at, node.measure(column));
        return node;
    }

    /// Shifts the sheet, and moves on it only what is not there yet.
    private void put() {
        double shift = Double.NaN;
        for (RowNode node : shown.values()) {
            if (!Double.isNaN(node.placedAt())) {
                shift = node.top() - node.placedAt();
                break;
            }
        }
        if (Double.isNaN(shift) || Math.abs(shift) > FAR) {
            shift = 0;
        }
        double x = Math.floor((getWidth() - column) / 2);
        for (RowNode node : shown.values()) {
            if (node.getLayoutX() != x) {
                node.setLayoutX(x);
            }
            node.place(node.top() - shift, column, node.measure(column));
        }
        sheet.setTranslateY(shift);
    }

    private void dragTo(double share) {
        double offset = share * Math.max(0, heights.total() + 2 * EDGE - getHeight());
        following.set(share >= 1);
        anchor = heights.at(Math.max(0, offset - EDGE));
        anchorY = EDGE + heights.before(anchor) - offset;
        sheet.requestLayout();
    }

    private double[] estimates(int from, int count) {
        double[] all = new double[count];
        for (int at = 0; at < count; at++) {
            all[at] = estimate(transcript.row(from + at));
        }
        return all;
    }

    private double estimate(Row row) {
        if (!(row instanceof Row.Words)) {
            return 2 * LINE;
        }
        double lines = 0;
        for (String text : Pieces.of(row)) {
            lines += Math.ceil(Math.max(1, text.length() * CHARACTER / Math.max(200, column)));
        }
        return Math.max(1, lines) * LINE + LINE / 3;
    }

    /// The code of which a row shows a part, from its first part to its last.
    private String wholeCode(RowNode node) {
        int at = shown.entrySet().stream()
                .filter(entry -> entry.getValue().equals(node))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return Pieces.wholeBlock(transcript, at);
    }
}
