/// Reference feature: what can be looked up and cited. Code lists, rules and refusal reasons of the exchange,
/// and the clinic's own documents.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.knowledge;
