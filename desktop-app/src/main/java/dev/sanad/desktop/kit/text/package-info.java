/// Correct line wrapping for Arabic on Linux, and the question whether this program runs with it.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.text;
