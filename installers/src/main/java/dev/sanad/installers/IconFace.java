package dev.sanad.installers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/// Cuts a typeface of icons down to the icons that are used.
///
/// TrueType outlines without parts that are shared: 1.3 MB with 7,400 icons become some kilobytes. Outlines, widths and
/// names of what stays are not touched.
final class IconFace {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int WITHOUT_NAMES = 0x00030000;
    private static final int WHOLE = 0xB1B0AFBA;
    private static final int RECORD = 16;

    private final Map<String, ByteBuffer> tables = new TreeMap<>();

    private IconFace(byte[] face) {
        ByteBuffer all = ByteBuffer.wrap(face);
        int count = all.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + RECORD * i;
            tables.put(
                    new String(face, at, 4, StandardCharsets.US_ASCII),
                    all.slice(all.getInt(at + 8), all.getInt(at + 12)));
        }
    }

    /// The face with these characters alone.
    ///
    /// @throws IllegalArgumentException where it has no outline for one of them, or cannot be cut
    static byte[] only(byte[] face, SortedSet<Integer> characters) {
        return new IconFace(face).cut(characters);
    }

    private byte[] cut(SortedSet<Integer> characters) {
        Map<Integer, Integer> glyphs = glyphs();
        List<Integer> kept = new ArrayList<>(List.of(0)); // the sign for what is missing
        for (int character : characters) {
            Integer glyph = glyphs.get(character);
            if (glyph == null || outline(glyph).remaining() == 0) {
                throw new IllegalArgumentException("the face has no icon for U+" + Integer.toHexString(character));
            }
            kept.add(glyph);
        }
        Map<String, byte[]> cut = new TreeMap<>();
        cut.put("cmap", characterMap(List.copyOf(characters)));
        cut.put("hmtx", widths(kept));
        outlines(kept, cut);
        cut.put("head", changed("head", head -> head.putInt(8, 0).putShort(50, (short) 1)));
        cut.put("hhea", changed("hhea", head -> head.putShort(34, (short) kept.size())));
        cut.put("maxp", changed("maxp", most -> most.putShort(4, (short) kept.size())));
        cut.put("name", bytes(table("name")));
        cut.put("OS/2", bytes(table("OS/2")));
        cut.put("post", bytes(table("post").slice(0, 32).duplicate()));
        ByteBuffer.wrap(cut.get("post")).putInt(0, WITHOUT_NAMES);
        return written(cut);
    }

    private ByteBuffer table(String name) {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the face has no " + name);
        }
        return table.duplicate();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private byte[] changed(String name, java.util.function.Consumer<ByteBuffer> change) {
        byte[] bytes = bytes(table(name));
        change.accept(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /// Which glyph stands for which character, from the map that knows all planes.
    private Map<Integer, Integer> glyphs() {
        ByteBuffer map = table("cmap");
        for (int i = 0; i < map.getShort(2); i++) {
            int at = map.getInt(4 + 8 * i + 4);
            if (map.getShort(at) == 12) {
                Map<Integer, Integer> glyphs = new TreeMap<>();
                for (int group = 0; group < map.getInt(at + 12); group++) {
                    int from = at + 16 + 12 * group;
                    for (int c = map.getInt(from); c <= map.getInt(from + 4); c++) {
                        glyphs.put(c, map.getInt(from + 8) + c - map.getInt(from));
                    }
                }
                return glyphs;
            }
        }
        throw new IllegalArgumentException("the face has no map of all planes");
    }

    private ByteBuffer outline(int glyph) {
        ByteBuffer places = table("loca");
        boolean wide = table("head").getShort(50) == 1;
        int from = wide ? places.getInt(4 * glyph) : 2 * Short.toUnsignedInt(places.getShort(2 * glyph));
        int to = wide ? places.getInt(4 * glyph + 4) : 2 * Short.toUnsignedInt(places.getShort(2 * glyph + 2));
        ByteBuffer outline = table("glyf").slice(from, to - from);
        if (outline.remaining() > 0 && outline.getShort(0) < 0) {
            throw new IllegalArgumentException("glyph " + glyph + " is put together from others");
        }
        return outline;
    }

    private void outlines(List<Integer> kept, Map<String, byte[]> cut) {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer places = ByteBuffer.allocate(4 * (kept.size() + 1));
        for (int glyph : kept) {
            places.putInt(outlines.size());
            outlines.writeBytes(padded(bytes(outline(glyph))));
        }
        places.putInt(outlines.size());
        cut.put("glyf", outlines.toByteArray());
        cut.put("loca", places.array());
    }

    private byte[] widths(List<Integer> kept) {
        ByteBuffer all = table("hmtx");
        int last = Short.toUnsignedInt(table("hhea").getShort(34)) - 1;
        ByteBuffer widths = ByteBuffer.allocate(4 * kept.size());
        for (int glyph : kept) {
            widths.putShort(all.getShort(4 * Math.min(glyph, last)));
            widths.putShort(all.getShort(glyph <= last ? 4 * glyph + 2 : 4 * (last + 1) + 2 * (glyph - last - 1)));
        }
        return widths.array();
    }

    /// One map of all planes: the kept glyphs stand in the order of their characters, from 1.
    private static byte[] characterMap(List<Integer> characters) {
        int length = 16 + 12 * characters.size();
        ByteBuffer map = ByteBuffer.allocate(20 + length);
        map.putShort((short) 0).putShort((short) 2);
        map.putShort((short) 0).putShort((short) 4).putInt(20);
        map.putShort((short) 3).putShort((short) 10).putInt(20);
        map.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(characters.size());
        for (int i = 0; i < characters.size(); i++) {
            map.putInt(characters.get(i)).putInt(characters.get(i)).putInt(i + 1);
        }
        return map.array();
    }

    private static byte[] written(Map<String, byte[]> cut) {
        int count = cut.size();
        int power = Integer.highestOneBit(count);
        int size = 12
                + RECORD * count
                + cut.values().stream().mapToInt(each -> padded(each).length).sum();
        ByteBuffer face = ByteBuffer.allocate(size);
        face.putInt(TRUE_TYPE).putShort((short) count).putShort((short) (RECORD * power));
        face.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (RECORD * (count - power)));
        int at = 12 + RECORD * count;
        int head = 0;
        for (Map.Entry<String, byte[]> table : cut.entrySet()) {
            byte[] content = padded(table.getValue());
            face.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            face.putInt(sum(content)).putInt(at).putInt(table.getValue().length);
            face.put(at, content);
            head = table.getKey().equals("head") ? at : head;
            at += content.length;
        }
        return face.putInt(head + 8, WHOLE - sum(face.array())).array();
    }

    private static int sum(byte[] padded) {
        int sum = 0;
        for (ByteBuffer each = ByteBuffer.wrap(padded); each.hasRemaining(); ) {
            sum += each.getInt();
        }
        return sum;
    }

    private static byte[] padded(byte[] bytes) {
        return bytes.length % 4 == 0 ? bytes : java.util.Arrays.copyOf(bytes, bytes.length + 4 - bytes.length % 4);
    }
}
