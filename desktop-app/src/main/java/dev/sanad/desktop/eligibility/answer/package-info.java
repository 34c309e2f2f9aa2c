/// What the payer answered, as a person reads it.
@NullMarked
package dev.sanad.desktop.eligibility.answer;

import org.jspecify.annotations.NullMarked;
