/// Which models there are and which one does what: a tab among the settings.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.assistant.models;
