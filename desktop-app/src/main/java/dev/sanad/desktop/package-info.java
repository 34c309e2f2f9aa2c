/// The workstation: launcher, application and the one graph of objects.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop;
