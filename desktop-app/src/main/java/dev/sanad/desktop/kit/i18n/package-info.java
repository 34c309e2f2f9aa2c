/// Texts in two languages, switched while the program runs.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.i18n;
