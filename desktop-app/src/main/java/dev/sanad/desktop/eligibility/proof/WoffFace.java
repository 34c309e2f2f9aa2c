package dev.sanad.desktop.eligibility.proof;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a WOFF 1.0 file into the TrueType file that it was made of (W3C WOFF 1.0, sections 3 to 5), because
/// the PDF
/// writer reads TrueType only.
final class WoffFace {
    private static final int SIGNATURE = 0x774F4646;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private WoffFace() {}

    /// @throws IllegalArgumentException when the file is no WOFF 1.0 file or is damaged
    static byte[] trueType(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.remaining() < WOFF_HEADER || in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF file");
        }
        int tables = in.getShort(12) & 0xFFFF;
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16) + tables * 4);
        writeHeader(out, in.getInt(4), tables);
        int end = SFNT_HEADER + tables * SFNT_ENTRY;
        for (int at = 0; at < tables; at++) {
            int entry = WOFF_HEADER + at * WOFF_ENTRY;
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            int directory = SFNT_HEADER + at * SFNT_ENTRY;
            out.putInt(directory, in.getInt(entry));
            out.putInt(directory + 4, in.getInt(entry + 16));
            out.putInt(directory + 8, end);
            out.putInt(directory + 12, table.length);
            out.put(end, table);
            end += (table.length + 3) & ~3;
        }
        byte[] face = new byte[end];
        out.get(0, face);
        return face;
    }

    private static void writeHeader(ByteBuffer out, int flavor, int tables) {
        int power = Integer.highestOneBit(tables);
        out.putInt(0, flavor);
        out.putShort(4, (short) tables);
        out.putShort(6, (short) (power * 16));
        out.putShort(8, (short) Integer.numberOfTrailingZeros(power));
        out.putShort(10, (short) (tables * 16 - power * 16));
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the face ends early");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the face is damaged", e);
        }
    }
}
