/// What the sandbox's model does with a question: rules over what the request holds. No network, no files, no clock.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox.model.rules;
