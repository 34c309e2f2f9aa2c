package dev.sanad.core.nphies.fhir;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/// Jackson's factory, but that long messages get a parser that knows repetitions. Short ones have few of them.
final class RepeatFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    private static final int LONG = 16 * 1_024;

    RepeatFactory(JsonFactoryBuilder settings) {
        super(settings);
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, byte[] bytes, int from, int length) {
        if (length < LONG || from != 0 || length != bytes.length || !isUtf8(bytes)) {
            return super._createParser(reading, context, bytes, from, length);
        }
        context.setEncoding(JsonEncoding.UTF8);
        RepeatParser.Features features = new RepeatParser.Features(
                reading.getStreamReadFeatures(_streamReadFeatures),
                reading.getFormatReadFeatures(_formatReadFeatures),
                _byteSymbolCanonicalizer.makeChild(_factoryFeatures));
        return new RepeatParser(reading, context, features, bytes);
    }

    /// Whether these are surely no other encoding: in those a character of ASCII has zeros beside it. What begins with
    /// a mark of its encoding is left to Jackson.
    private static boolean isUtf8(byte[] bytes) {
        return bytes[0] > 0 && bytes[1] > 0;
    }
}
