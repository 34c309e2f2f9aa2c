/// The port to language models: one question, text as the model speaks, one ending.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.model;
