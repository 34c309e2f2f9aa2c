package dev.sanad.core.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of a DOCX file, divided into sections by its headings. What was deleted while changes
/// were tracked,
/// codes of fields, and the second copy of what older programs cannot draw are left out. For one
/// document.
final class WordBody implements WordXml.Events {
    private static final int LONGEST_HEADING = 160;

    private final WordStyles styles;
    private final ReadingWatch watch;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder section = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private String place = "";
    private boolean heading;
    private boolean inText;
    private int passedOver;
    private int cells;

    WordBody(WordStyles styles, ReadingWatch watch) {
        this.styles = styles;
        this.watch = watch;
    }

    List<TextPart> read(byte[] xml) {
        WordXml.read(xml, this, watch);
        endSection();
        return parts;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        if (passedOver > 0 || name.equals(":Fallback")) {
            passedOver++;
            return;
        }
        switch (name) {
            case "pStyle" -> heading |= styles.isHeading(WordXml.value(at));
            case "t" -> inText = true;
            case "tab" -> paragraph.append('\t');
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            case "tr" -> cells = 0;
            case "tc" -> {
                if (cells++ > 0) {
                    paragraph.append(" | ");
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void end(String name) {
        if (passedOver > 0) {
            passedOver--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> {
                if (cells > 0) {
                    paragraph.append(' ');
                } else {
                    endParagraph();
                }
            }
            case "tr" -> {
                cells = 0;
                endParagraph();
            }
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void text(String characters) {
        if (inText && passedOver == 0) {
            watch.found(characters.length());
            paragraph.append(characters);
        }
    }

    private void endParagraph() {
        String text = paragraph.toString().strip();
        paragraph.setLength(0);
        if (heading && !text.isEmpty()) {
            endSection();
            place = text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) : text;
        }
        heading = false;
        if (!text.isEmpty()) {
            section.append(text).append("\n\n");
        }
    }

    private void endSection() {
        if (!section.isEmpty()) {
            parts.add(new TextPart(place, section.toString()));
            section.setLength(0);
        }
    }
}
