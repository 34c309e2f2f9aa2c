/// What the operating system says about its screen and its sleep.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.away;
