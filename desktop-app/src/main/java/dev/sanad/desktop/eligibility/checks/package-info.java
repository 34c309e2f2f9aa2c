/// Checks under way, the history, and the raw messages.
@NullMarked
package dev.sanad.desktop.eligibility.checks;

import org.jspecify.annotations.NullMarked;
