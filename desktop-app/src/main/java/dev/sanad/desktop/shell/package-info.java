/// The frame of the workstation: window, navigator, palette, status bar. Knows no feature, only what they register.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.shell;
