/// The one way onto the JavaFX thread: executor, signals to properties, work once per frame.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.fx;
