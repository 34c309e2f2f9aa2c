/// What is asked: patient, coverage or payer, day, purpose.
@NullMarked
package dev.sanad.desktop.eligibility.question;

import org.jspecify.annotations.NullMarked;
