/// The assistant: a panel beside every screen and a page of its own with the history.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.assistant;
