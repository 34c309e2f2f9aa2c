/// The eligibility screen: from an ID to an answer.
@NullMarked
package dev.sanad.desktop.eligibility;

import org.jspecify.annotations.NullMarked;
