package dev.sanad.desktop.kit.chat.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Reads the inside of one paragraph. A line break in the source stays one, because models write lines as they mean
/// them. Pictures are not fetched: their description stands as a link. HTML is text, but for `<br>`.
final class Inlines {
    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})]");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final List<Span> spans = new ArrayList<>();

    private Inlines() {}

    /// The inside of a node.
    ///
    /// @param inherited the direction where the text has no strong letter
    static Rich read(Node parent, boolean inherited) {
        Inlines inlines = new Inlines();
        inlines.children(parent, EnumSet.noneOf(Look.class), "");
        return rich(inlines.spans, inherited);
    }

    /// Runs with direction and marks.
    static Rich rich(List<Span> spans, boolean inherited) {
        StringBuilder all = new StringBuilder();
        spans.forEach(span -> all.append(span.text()));
        boolean rightToLeft = Directions.rightToLeft(all).orElse(inherited);
        if (!rightToLeft && !Directions.hasArabic(all)) {
            return new Rich(spans, false);
        }
        return new Rich(spans.stream().map(Inlines::marked).toList(), rightToLeft);
    }

    private static Span marked(Span span) {
        boolean whole = span.looks().contains(Look.CODE) || span.looks().contains(Look.CITATION);
        String text = whole ? '\u200e' + span.text() + '\u200e' : Directions.marked(span.text());
        return new Span(text, span.looks(), span.target());
    }

    private void children(Node parent, Set<Look> looks, String target) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            read(child, looks, target);
        }
    }

    private void read(Node node, Set<Look> looks, String target) {
        switch (node) {
            case Text text -> text(text.getLiteral(), looks, target);
            case SoftLineBreak _, HardLineBreak _ -> add("\n", looks, target);
            case Code code -> add(code.getLiteral(), with(looks, Look.CODE), target);
            case Emphasis emphasis -> children(emphasis, with(looks, Look.EMPHASIS), target);
            case StrongEmphasis strong -> children(strong, with(looks, Look.STRONG), target);
            case Strikethrough struck -> children(struck, with(looks, Look.STRUCK), target);
            case Link link -> children(link, with(looks, Look.LINK), link.getDestination());
            case Image image -> children(image, with(looks, Look.LINK), image.getDestination());
            case HtmlInline html ->
                add(BREAK.matcher(html.getLiteral()).matches() ? "\n" : html.getLiteral(), looks, target);
            default -> children(node, looks, target);
        }
    }

    private void text(String literal, Set<Look> looks, String target) {
        if (!target.isEmpty()) {
            add(literal, looks, target);
            return;
        }
        Matcher citations = CITATION.matcher(literal);
        int from = 0;
        while (citations.find()) {
            add(literal.substring(from, citations.start()), looks, "");
            add(citations.group(), with(looks, Look.CITATION), citations.group(1));
            from = citations.end();
        }
        add(literal.substring(from), looks, "");
    }

    private void add(String text, Set<Look> looks, String target) {
        if (text.isEmpty()) {
            return;
        }
        Span next = new Span(text, looks, target);
        if (!spans.isEmpty() && spans.getLast().looksLike(next)) {
            Span last = spans.removeLast();
            spans.add(new Span(last.text() + text, looks, target));
        } else {
            spans.add(next);
        }
    }

    private static Set<Look> with(Set<Look> looks, Look more) {
        EnumSet<Look> all = EnumSet.of(more);
        all.addAll(looks);
        return all;
    }
}
