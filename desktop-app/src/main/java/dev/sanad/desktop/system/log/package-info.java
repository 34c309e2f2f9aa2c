/// The log of the program, to look through.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.system.log;
