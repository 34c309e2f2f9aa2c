/// Messages as lossless trees under thin typed views.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.nphies.fhir;
