package dev.sanad.sandbox.model.rules;

import java.util.regex.Pattern;

/// Foreign text made harmless inside Markdown: it stays readable and stays text. It can open no block, no link, no
/// picture, no HTML; tokens that stand for personal values stay as they are.
final class Plain {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BLOCK = Pattern.compile("^(?:[#>|~=]|[-*+] |\\d+[.)] |`{3})");

    private Plain() {}

    /// In one line of running text.
    static String line(String text) {
        String one = SPACE.matcher(text).replaceAll(" ").strip();
        String safe = one.replace("](", "] (").replace("<", "\\<").replace("`", "'");
        return BLOCK.matcher(safe).find() ? "\\" + safe : safe;
    }

    /// In a cell of a table.
    static String cell(String text) {
        return line(text).replace("|", "\\|");
    }
}
