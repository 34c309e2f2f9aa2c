package dev.sanad.core.kernel;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Writes texts for people into what a tool gives, in both languages: `x` and `x_arabic`. Beside a value that a model
/// or program reads (a code, an ISO day) stands how it is displayed: `x_text` and `x_text_arabic`.
public final class ToolTexts {
    private ToolTexts() {}

    /// A text; the Arabic is left out where it says the same.
    public static void put(ObjectNode out, String name, Words text) {
        out.put(name, text.en());
        if (!text.ar().equals(text.en())) {
            out.put(name + "_arabic", text.ar());
        }
    }

    /// The display of a code, where there is one.
    public static void put(ObjectNode out, String name, @Nullable Coded code) {
        if (code != null) {
            put(out, name, code.text());
        }
    }

    /// A value with how it is displayed.
    public static void put(ObjectNode out, String name, String value, Words display) {
        out.put(name, value);
        put(out, name + "_text", display);
    }
}
