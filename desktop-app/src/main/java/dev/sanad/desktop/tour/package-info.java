/// Drives the real window through its main jobs, photographs it and looks for faults.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.tour;
