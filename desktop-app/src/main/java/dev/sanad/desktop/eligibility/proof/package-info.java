/// The proof of a check: text, print and PDF in both languages.
@NullMarked
package dev.sanad.desktop.eligibility.proof;

import org.jspecify.annotations.NullMarked;
