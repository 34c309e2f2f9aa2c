/// Words that every feature shares. No input or output, no threads of its own.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.kernel;
