/// One conversation with the assistant on the screen: its rows, what is being typed, what is under way.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.assistant.thread;
