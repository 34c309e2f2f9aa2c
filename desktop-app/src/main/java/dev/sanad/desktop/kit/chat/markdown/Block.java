package dev.sanad.desktop.kit.chat.markdown;

import java.util.List;

/// One row of a text: the smallest part that is laid out by itself. Lists and quotations are flat: each item and
/// each paragraph of a quotation is a row that knows how deep it stands.
public sealed interface Block {
    /// How many quotations stand around it.
    int quote();

    /// How many list levels stand around it.
    int indent();

    /// What a screen reader says and what is copied.
    String plain();

    /// A heading.
    ///
    /// @param level 1 to 6
    record Heading(int quote, int indent, int level, Rich text) implements Block {
        @Override
        public String plain() {
            return text.plain();
        }
    }

    /// A paragraph.
    record Paragraph(int quote, int indent, Rich text) implements Block {
        @Override
        public String plain() {
            return text.plain();
        }
    }

    /// The first paragraph of a list's item.
    ///
    /// @param indent how deep the list stands within others, from 0
    /// @param marker `•`, or the number with its delimiter
    record Item(int quote, int indent, String marker, Rich text) implements Block {
        @Override
        public String plain() {
            return marker + " " + text.plain();
        }
    }

    /// A program, a message, anything to be read letter by letter. A long one is several blocks.
    ///
    /// @param language as named after the fence; may be empty
    /// @param text     without the last line break
    /// @param part     0 for the first block of it
    record Code(int quote, int indent, String language, String text, int part) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    /// A table, or as many rows of it as there are so far. A long one is several blocks.
    ///
    /// @param rightToLeft whether the first column stands at the right
    /// @param columns     how each column is aligned
    /// @param cells       rows of a cell for each column, the header first in the first part
    /// @param part        0 for the first block of it
    record Table(int quote, int indent, boolean rightToLeft, List<Align> columns, List<List<Rich>> cells, int part)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            cells = cells.stream().map(List::copyOf).toList();
        }

        @Override
        public String plain() {
            return Tsv.of(this);
        }
    }

    /// How a column is aligned.
    enum Align {
        START,
        CENTER,
        END
    }

    /// A line across.
    record Rule(int quote, int indent) implements Block {
        @Override
        public String plain() {
            return "—";
        }
    }
}
