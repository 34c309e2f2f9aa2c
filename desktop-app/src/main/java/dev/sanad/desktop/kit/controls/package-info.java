/// Small controls that every feature uses.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.controls;
