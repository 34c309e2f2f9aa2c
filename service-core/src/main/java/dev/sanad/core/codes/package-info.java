/// Reference feature: code systems, payers and providers; read-only data searched locally.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.codes;
