/// What the installed program is measured beside; never shipped.
@org.jspecify.annotations.NullMarked
package dev.sanad.installers.peer;
