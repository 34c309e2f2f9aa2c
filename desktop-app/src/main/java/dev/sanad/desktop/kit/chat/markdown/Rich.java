package dev.sanad.desktop.kit.chat.markdown;

import dev.sanad.desktop.kit.i18n.Isolate;
import java.util.List;

/// One paragraph: runs of text and the direction in which they flow.
///
/// @param spans       in reading order; neighbours differ in their looks
/// @param rightToLeft the direction of its first strong letter, or of what stands before where it has none
public record Rich(List<Span> spans, boolean rightToLeft) {
    public Rich {
        spans = List.copyOf(spans);
    }

    /// A paragraph of plain text.
    public static Rich of(String text, boolean rightToLeft) {
        return new Rich(text.isEmpty() ? List.of() : List.of(Span.plain(text)), rightToLeft);
    }

    /// A paragraph as somebody typed it: no Markdown, but with its direction and its codes held together.
    ///
    /// @param inherited the direction where it has no strong letter
    public static Rich typed(String text, boolean inherited) {
        return Inlines.rich(List.of(Span.plain(text)), inherited);
    }

    /// The text as it is drawn.
    public String drawn() {
        StringBuilder all = new StringBuilder();
        spans.forEach(span -> all.append(span.text()));
        return all.toString();
    }

    /// The text without the marks that hold codes together.
    public String plain() {
        return Isolate.plain(drawn());
    }

    /// How many characters are drawn.
    public int length() {
        int sum = 0;
        for (Span span : spans) {
            sum += span.text().length();
        }
        return sum;
    }

    public boolean isEmpty() {
        return length() == 0;
    }
}
