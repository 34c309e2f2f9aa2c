/// New versions of the program, as a person meets them.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.updates;
