/// Destinations and commands, without knowing who shows or runs them.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.nav;
