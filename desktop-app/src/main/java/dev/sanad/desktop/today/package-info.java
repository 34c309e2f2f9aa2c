/// The landing page: the day's checks, what waits, what came in.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.today;
