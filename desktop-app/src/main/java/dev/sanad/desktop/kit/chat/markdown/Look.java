package dev.sanad.desktop.kit.chat.markdown;

/// How a run of text looks.
public enum Look {
    STRONG,
    EMPHASIS,
    CODE,
    STRUCK,
    LINK,
    /// A number in square brackets that points at a source, such as `[2]`.
    CITATION
}
