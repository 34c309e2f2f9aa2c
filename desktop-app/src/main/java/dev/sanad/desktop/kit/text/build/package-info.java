/// The build step that corrects one class of JavaFX on Linux. Not used by the running program.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.text.build;
