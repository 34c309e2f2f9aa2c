package dev.sanad.core.knowledge.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// Which styles of a DOCX file are headings. Their ids depend on the language of the program that wrote
/// the file, their names do not.
///
/// @param headings ids of styles
record WordStyles(Set<String> headings) {
    static final WordStyles NONE = new WordStyles(Set.of());

    boolean isHeading(String style) {
        return headings.contains(style) || style.toLowerCase(Locale.ROOT).matches("heading[1-9]|title");
    }

    static WordStyles read(byte[] xml, ReadingWatch watch) {
        Set<String> headings = new HashSet<>();
        WordXml.read(
                xml,
                new WordXml.Events() {
                    private String style = "";

                    @Override
                    public void start(String name, XMLStreamReader at) {
                        switch (name) {
                            case "style" -> style = WordXml.attribute(at, "styleId");
                            case "name" -> {
                                String called = WordXml.value(at).toLowerCase(Locale.ROOT);
                                if (called.startsWith("heading ") || called.equals("title")) {
                                    headings.add(style);
                                }
                            }
                            case "outlineLvl" -> headings.add(style);
                            default -> {
                                // how a style looks
                            }
                        }
                    }

                    @Override
                    public void end(String name) {
                        if (name.equals("style")) {
                            style = "";
                        }
                    }

                    @Override
                    public void text(String characters) {}
                },
                watch);
        headings.remove("");
        return new WordStyles(Set.copyOf(headings));
    }
}
