package dev.sanad.core.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text in UTF-8, or in UTF-16 with its mark; another encoding is refused, because a wrong guess
/// would garble
/// Arabic silently. Headings as Markdown writes them divide it into sections.
final class PlainText {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.{1,160}?)\\s*#*");

    private PlainText() {}

    static List<TextPart> read(byte[] file, ReadingWatch watch) {
        if (file.length > watch.limits().textBytes()) {
            throw UnreadableDocumentException.tooLarge(
                    "text of more than " + (watch.limits().textBytes() >> 20) + " MB");
        }
        String text = decode(file);
        watch.found(text.length());
        if (text.chars().anyMatch(PlainText::isBinary)) {
            throw UnreadableDocumentException.damaged("not a text");
        }
        List<TextPart> parts = sections(text, watch);
        watch.page(1, 1);
        return parts;
    }

    private static List<TextPart> sections(String text, ReadingWatch watch) {
        List<TextPart> parts = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        String place = "";
        for (String line : text.lines().toList()) {
            watch.step();
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                add(parts, place, section);
                place = heading.group(1);
            }
            section.append(heading.matches() ? place : line).append('\n');
        }
        add(parts, place, section);
        return parts;
    }

    private static void add(List<TextPart> parts, String place, StringBuilder section) {
        if (!section.isEmpty()) {
            parts.add(new TextPart(place, section.toString()));
            section.setLength(0);
        }
    }

    private static String decode(byte[] file) {
        if (marked(file, 0xFF, 0xFE)) {
            return decoded(file, 2, StandardCharsets.UTF_16LE);
        }
        if (marked(file, 0xFE, 0xFF)) {
            return decoded(file, 2, StandardCharsets.UTF_16BE);
        }
        boolean mark = file.length > 2 && marked(file, 0xEF, 0xBB) && (file[2] & 0xFF) == 0xBF;
        return decoded(file, mark ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static boolean marked(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static String decoded(byte[] file, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException notThisEncoding) {
            throw UnreadableDocumentException.damaged("not " + charset.name());
        }
    }

    private static boolean isBinary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}
