/// The conversations of before: listed, searched, named, pinned, exported, deleted.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.assistant.history;
