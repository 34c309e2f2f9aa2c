/// Reference feature: what the clinic has configured.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.settings;
