/// Reference feature: who sits at the workstation, and the key that opens the store.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.session;
