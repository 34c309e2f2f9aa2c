package dev.sanad.core.nphies.fhir;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/// Jackson's factory, but that messages get a parser of their own.
final class MessageFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    /// Enough to tell the encoding.
    private static final int SHORTEST = 2;

    MessageFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, byte[] bytes, int from, int length) {
        if (length < SHORTEST || length > FhirJson.MAX_BYTES || from != 0 || length != bytes.length || !isUtf8(bytes)) {
            return super._createParser(reading, context, bytes, from, length);
        }
        context.setEncoding(JsonEncoding.UTF8);
        MessageParser.Features features = new MessageParser.Features(
                reading.getStreamReadFeatures(_streamReadFeatures),
                reading.getFormatReadFeatures(_formatReadFeatures),
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures));
        return new MessageParser(reading, context, features, bytes);
    }

    /// Whether these are surely no other encoding: in those a character of ASCII has zeros beside it. What begins with
    /// a mark of its encoding is left to Jackson.
    private static boolean isUtf8(byte[] bytes) {
        return bytes[0] > 0 && bytes[1] > 0;
    }
}
