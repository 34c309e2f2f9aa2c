package dev.sanad.core.knowledge.reading;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the XML of a DOCX file element by element: without a document type, without entities, without
/// anything from
/// outside.
final class WordXml {
    static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /// What newer writers of the strict form use.
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final int DEEPEST = 200;

    /// What is done with the events.
    interface Events {
        void start(String name, XMLStreamReader at) throws XMLStreamException;

        void end(String name);

        void text(String characters);
    }

    private WordXml() {}

    static void read(byte[] xml, Events events, ReadingWatch watch) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                watch.step();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw UnreadableDocumentException.damaged("nested too deep");
                        }
                        events.start(name(reader), reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        events.end(name(reader));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        events.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableDocumentException.damaged("a document type in the XML");
                    default -> {
                        // remarks and instructions
                    }
                }
            }
        } catch (XMLStreamException damaged) {
            throw UnreadableDocumentException.damaged("damaged XML");
        }
    }

    /// `p` for the paragraphs of Word; other name spaces keep theirs in front.
    private static String name(XMLStreamReader at) {
        String space = at.getNamespaceURI();
        boolean word = SPACE.equals(space) || STRICT.equals(space);
        return word ? at.getLocalName() : ":" + at.getLocalName();
    }

    /// The value that most elements carry; empty for none.
    static String value(XMLStreamReader at) {
        return attribute(at, "val");
    }

    /// An attribute by its name, whatever its name space; empty for none.
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }
}
