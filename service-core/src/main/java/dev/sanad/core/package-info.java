/// The service tier of Sanad: everything that is not a screen.
@org.jspecify.annotations.NullMarked
package dev.sanad.core;
