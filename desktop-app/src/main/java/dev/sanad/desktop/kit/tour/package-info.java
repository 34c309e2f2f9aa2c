/// What a feature tells the tour about itself.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.tour;
