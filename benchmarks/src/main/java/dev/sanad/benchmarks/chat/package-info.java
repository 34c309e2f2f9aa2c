/// The conversation on the screen, beside the other ways to show text that arrives.
@org.jspecify.annotations.NullMarked
package dev.sanad.benchmarks.chat;
