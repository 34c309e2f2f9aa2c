/// What the clinic and the person at the desk can set.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.settings;
