/// Registering and editing a patient, with drafts that survive a crash.
@NullMarked
package dev.sanad.desktop.patients.form;

import org.jspecify.annotations.NullMarked;
