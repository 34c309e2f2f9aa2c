/// A conversation on the screen: text that arrives while it is read, over a history of any length. Knows no feature.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.chat;
