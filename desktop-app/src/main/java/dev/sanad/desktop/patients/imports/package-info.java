/// Importing a file of patients.
@NullMarked
package dev.sanad.desktop.patients.imports;

import org.jspecify.annotations.NullMarked;
