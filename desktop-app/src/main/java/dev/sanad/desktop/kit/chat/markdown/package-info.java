/// Markdown as it arrives, read into blocks. Knows no screen.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.chat.markdown;
