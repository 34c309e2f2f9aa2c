/// Rule packs as data plus pure checks, and the engine that runs them.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.nphies.rules;
