/// One patient's file: identity, coverages, eligibility history.
@NullMarked
package dev.sanad.desktop.patients.file;

import org.jspecify.annotations.NullMarked;
