package dev.sanad.desktop.kit.chat.markdown;

import java.util.ArrayList;
import java.util.List;

/// Long code and long tables as several blocks, so that no row of the conversation is taller than a screen or two.
final class Parts {
    /// Lines of code, or rows of a table below its header, in one block.
    static final int LINES = 32;

    private Parts() {}

    /// The blocks with the long ones parted.
    static List<Block> of(List<Block> blocks) {
        List<Block> all = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            switch (block) {
                case Block.Code code -> code(code, all);
                case Block.Table table -> table(table, all);
                case Block other -> all.add(other);
            }
        }
        return all;
    }

    private static void code(Block.Code code, List<Block> all) {
        List<String> lines = code.text().lines().toList();
        int part = code.part();
        for (int from = 0; from < lines.size() || from == 0; from += LINES) {
            String text = lines.size() <= LINES
                    ? code.text()
                    : String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES)));
            all.add(new Block.Code(code.quote(), code.indent(), code.language(), text, part++));
        }
    }

    private static void table(Block.Table table, List<Block> all) {
        int part = table.part();
        int from = 0;
        do {
            int until = Math.min(table.cells().size(), from + LINES + (part == 0 ? 1 : 0));
            all.add(new Block.Table(
                    table.quote(),
                    table.indent(),
                    table.rightToLeft(),
                    table.columns(),
                    table.cells().subList(from, until),
                    part++));
            from = until;
        } while (from < table.cells().size());
    }
}
