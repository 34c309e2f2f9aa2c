/// The patients' screen: search, one patient's file, form and import.
@NullMarked
package dev.sanad.desktop.patients;

import org.jspecify.annotations.NullMarked;
