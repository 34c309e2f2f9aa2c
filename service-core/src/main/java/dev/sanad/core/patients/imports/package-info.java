/// Reads patients from CSV and XLSX files (docs/import.md): what stands in them, never what to do with it.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.patients.imports;
