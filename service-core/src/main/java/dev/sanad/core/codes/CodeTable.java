package dev.sanad.core.codes;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.kernel.script.Folding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// One code system as it is searched: the codes in their own order, the same sorted by their searched form, and
/// every
/// word of code, texts and definition with the codes in which it stands. Made at build time, read whole; immutable.
final class CodeTable {
    /// One code as the lists write it.
    record Line(String code, String en, String ar, String definition) {}

    private static final int FORMAT = 0x534E4401;

    private final String system;
    private final List<Coded> codes;
    private final Map<String, Integer> places;
    private final String[] keys;
    private final int[] keyPlaces;
    private final String[] words;
    private final List<int[]> wordPlaces;

    private CodeTable(String system, List<Coded> codes, String[] keys, int[] keyPlaces, WordIndex index) {
        this.system = system;
        this.codes = codes;
        this.keys = keys;
        this.keyPlaces = keyPlaces;
        this.words = index.words().toArray(String[]::new);
        this.wordPlaces = index.places();
        this.places = HashMap.newHashMap(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i).code(), i);
        }
    }

    private record WordIndex(List<String> words, List<int[]> places) {}

    /// All codes in the system's own order.
    List<Coded> codes() {
        return codes;
    }

    Coded at(int place) {
        return codes.get(place);
    }

    /// The code's place, or -1.
    int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /// The places of the codes whose searched form begins with a key, in the order of that form.
    int[] withPrefix(String key) {
        int from = lowerBound(keys, key);
        int to = from;
        while (to < keys.length && keys[to].startsWith(key)) {
            to++;
        }
        return Arrays.copyOfRange(keyPlaces, from, to);
    }

    /// The places of the codes that have, for each given beginning, a word that begins so.
    BitSet withWords(List<String> beginnings) {
        BitSet all = new BitSet(codes.size());
        boolean first = true;
        for (String beginning : beginnings) {
            BitSet one = withWord(beginning);
            if (first) {
                all.or(one);
                first = false;
            } else {
                all.and(one);
            }
        }
        return all;
    }

    private BitSet withWord(String beginning) {
        BitSet found = new BitSet(codes.size());
        for (int i = lowerBound(words, beginning); i < words.length && words[i].startsWith(beginning); i++) {
            for (int place : wordPlaces.get(i)) {
                found.set(place);
            }
        }
        return found;
    }

    private static int lowerBound(String[] sorted, String wanted) {
        int at = Arrays.binarySearch(sorted, wanted);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1].equals(wanted)) {
            at--;
        }
        return at;
    }

    /// Writes a table; used by the build.
    static void write(DataOutputStream out, String system, List<Line> lines) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(system);
        out.writeInt(lines.size());
        TreeMap<String, TreeSet<Integer>> index = new TreeMap<>();
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            out.writeUTF(line.code());
            out.writeUTF(line.en());
            out.writeUTF(line.ar());
            sorted.add(i);
            for (String text : List.of(line.code(), line.en(), line.ar(), line.definition())) {
                for (String word : Folding.words(text)) {
                    index.computeIfAbsent(word, _ -> new TreeSet<>()).add(i);
                }
            }
        }
        sorted.sort((a, b) -> key(lines.get(a)).compareTo(key(lines.get(b))));
        for (int place : sorted) {
            out.writeUTF(key(lines.get(place)));
            out.writeShort(place);
        }
        out.writeInt(index.size());
        for (Map.Entry<String, TreeSet<Integer>> word : index.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeShort(word.getValue().size());
            for (int place : word.getValue()) {
                out.writeShort(place);
            }
        }
    }

    private static String key(Line line) {
        return Folding.key(line.code());
    }

    /// Reads a table that `write` wrote.
    static CodeTable read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("not a code table of this version");
        }
        String system = in.readUTF();
        int count = in.readInt();
        List<Coded> codes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String code = in.readUTF();
            String en = in.readUTF();
            String ar = in.readUTF();
            String text = en.isBlank() ? code : en;
            codes.add(new Coded(system, code, new Words(text, ar.isBlank() ? text : ar)));
        }
        String[] keys = new String[count];
        int[] keyPlaces = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = in.readUTF();
            keyPlaces[i] = in.readUnsignedShort();
        }
        return new CodeTable(system, List.copyOf(codes), keys, keyPlaces, readIndex(in));
    }

    private static WordIndex readIndex(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> words = new ArrayList<>(count);
        List<int[]> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
            int[] of = new int[in.readUnsignedShort()];
            for (int j = 0; j < of.length; j++) {
                of[j] = in.readUnsignedShort();
            }
            places.add(of);
        }
        return new WordIndex(words, places);
    }

    /// The canonical URL.
    String system() {
        return system;
    }
}
