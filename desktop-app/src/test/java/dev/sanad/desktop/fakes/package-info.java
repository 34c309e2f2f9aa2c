/// The core's doors for tests: answers given by hand, calls noted.
@NullMarked
package dev.sanad.desktop.fakes;

import org.jspecify.annotations.NullMarked;
