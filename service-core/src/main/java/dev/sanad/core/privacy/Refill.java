package dev.sanad.core.privacy;

import java.util.function.UnaryOperator;

/// Turns tokens back into the values that they stand for while a text comes in pieces, however it is cut. Held back is
/// only what may still become a token: from its bracket on, never more than a token is long. For one thread at a time.
public final class Refill {
    private static final int LONGEST = 24;

    private final UnaryOperator<String> values;
    private final StringBuilder held = new StringBuilder();

    /// @param values gives a token's value, and the token itself where it is none of ours
    Refill(UnaryOperator<String> values) {
        this.values = values;
    }

    /// Takes the next piece.
    ///
    /// @return what can be shown now; may be empty
    public String feed(String piece) {
        StringBuilder out = new StringBuilder(piece.length() + held.length());
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i), out);
        }
        return out.toString();
    }

    /// Ends the text.
    ///
    /// @return what was held back
    public String end() {
        String rest = held.toString();
        held.setLength(0);
        return rest;
    }

    private void take(char next, StringBuilder out) {
        if (next == '[') {
            out.append(held);
            held.setLength(0);
            held.append(next);
        } else if (held.isEmpty()) {
            out.append(next);
        } else {
            held.append(next);
            if (next == ']') {
                out.append(values.apply(held.toString()));
                held.setLength(0);
            } else if (!belongs(next) || held.length() > LONGEST) {
                out.append(held);
                held.setLength(0);
            }
        }
    }

    private static boolean belongs(char c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
