/// Half-typed forms that survive the end of the program.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.drafts;
