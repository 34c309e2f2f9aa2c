/// Dates, money, numbers and ages as people read them.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.format;
