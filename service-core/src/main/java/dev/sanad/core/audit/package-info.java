/// Append-only, chained record of who did what to which record, with which ending.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.audit;
